package io.leadpipeline.messaging.deadletter;

import io.leadpipeline.messaging.deadletter.DeadLetter.State;
import org.jspecify.annotations.Nullable;

/** Which dead letters are meant; what is not said does not matter. */
public record Wanted(
    @Nullable String consumer,
    @Nullable String topic,
    @Nullable String reason,
    @Nullable State state) {

  /** The same, as far as nobody has decided about them. */
  public Wanted stillKept() {
    return new Wanted(consumer, topic, reason, State.KEPT);
  }
}
