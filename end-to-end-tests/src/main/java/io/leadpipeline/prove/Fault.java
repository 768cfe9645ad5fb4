package io.leadpipeline.prove;

import java.util.function.Consumer;

/**
 * Something that goes wrong for a few seconds.
 *
 * @param repeats true when mails that were under way may go out again, with the same id
 * @param stopsClocks true when no timer of routing can strike meanwhile
 */
record Fault(
    String name, boolean repeats, boolean stopsClocks, Consumer<Rig> begin, Consumer<Rig> end) {}
