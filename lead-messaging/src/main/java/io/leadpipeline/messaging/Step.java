package io.leadpipeline.messaging;

import io.leadpipeline.events.LeadEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a consumer does with a batch: think without a transaction, then record in one.
 *
 * @param <E> the events it takes
 * @param <T> what thinking hands to recording
 */
public interface Step<E extends LeadEvent, T> {

  /**
   * Reads what is needed and decides. Runs outside any transaction, or inside the recording one
   * when {@code locking} is {@link Locking#FOR_UPDATE}: then what it reads must be locked.
   *
   * @throws PoisonException when a rule refuses an event for ever
   */
  T think(List<Delivery<E>> batch, Locking locking);

  /**
   * Writes the decision, comparing the versions that were read.
   *
   * @return the outcome by event id; an id left out lost a race, nothing may be written of it, and
   *     it is thought again
   */
  Map<UUID, Outcome> record(T thought);

  /** How thinking reads. */
  enum Locking {
    NONE,
    FOR_UPDATE
  }
}
