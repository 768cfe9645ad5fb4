package io.leadpipeline.notification.domain;

import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.Rep;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A rep answered an offer, whatever they said: they have read what told them of it. */
public record Answered(UUID handoffId, String rep, Instant at) {

  /**
   * The answer an event tells of, if it does.
   *
   * @param now when it was given, should its trail not say so
   */
  public static Optional<Answered> by(HandoffEvent told, Instant now) {
    return switch (told) {
      case HandoffEvent.Accepted it -> by(it, it.handoff().rep(), now);
      case HandoffEvent.Contacted it -> by(it, it.handoff().rep(), now);
      case HandoffEvent.Passed it when it.reason().equals("declined") ->
          Optional.of(new Answered(it.handoff().id(), it.from().id(), now));
      case HandoffEvent _ -> Optional.empty();
    };
  }

  private static Optional<Answered> by(HandoffEvent told, @Nullable Rep holder, Instant now) {
    Instant noted = told.trail().acknowledged();
    return Optional.ofNullable(holder)
        .map(rep -> new Answered(told.handoff().id(), rep.id(), noted == null ? now : noted));
  }
}
