package io.leadpipeline.notification.application;

import io.leadpipeline.events.Rep;
import io.leadpipeline.notification.domain.HandoffCopy;
import io.leadpipeline.notification.domain.SalesPerson;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What is known before a batch of handoff events is thought of.
 *
 * @param copies the newest states of handoffs that were heard of
 * @param people by rep id
 * @param toldToo those, beside its rep, whom an e-mail has told of a handoff
 */
public record Background(
    Map<UUID, HandoffCopy> copies, Map<String, SalesPerson> people, Map<UUID, List<Rep>> toldToo) {

  public Background {
    copies = Map.copyOf(copies);
    people = Map.copyOf(people);
    toldToo = Map.copyOf(toldToo);
  }

  /** Looks it up at once: each question to the database costs a round trip. */
  public interface Source {

    /**
     * What is known of these.
     *
     * @param accepted handoffs of which it matters who was told, too
     * @param forUpdate true to lock the copies until the end of the transaction
     */
    Background of(Set<UUID> handoffs, Set<String> reps, Set<UUID> accepted, boolean forUpdate);
  }
}
