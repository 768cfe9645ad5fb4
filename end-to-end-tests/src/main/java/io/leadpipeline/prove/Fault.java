package io.leadpipeline.prove;

import io.leadpipeline.localstack.Service;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Something that goes wrong for a few seconds.
 *
 * @param of the services that it strikes
 * @param repeats true when mails that were under way may go out again, with the same id
 * @param stopsClocks true when no timer of routing can strike meanwhile
 */
record Fault(
    String name,
    Set<Service> of,
    boolean repeats,
    boolean stopsClocks,
    Consumer<Rig> begin,
    Consumer<Rig> end) {

  Fault {
    of = Set.copyOf(of);
  }
}
