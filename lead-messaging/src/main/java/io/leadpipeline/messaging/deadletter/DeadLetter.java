package io.leadpipeline.messaging.deadletter;

import io.leadpipeline.messaging.RawRecord;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that a consumer could not take.
 *
 * @param reason a code
 * @param decidedBy who replayed or discarded it
 * @param why the reason of whoever discarded it
 */
public record DeadLetter(
    UUID id,
    String consumer,
    UUID eventId,
    RawRecord record,
    String reason,
    Instant keptAt,
    State state,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String why) {

  /** What was decided about it. */
  public enum State {
    KEPT,
    REPLAYED,
    DISCARDED
  }
}
