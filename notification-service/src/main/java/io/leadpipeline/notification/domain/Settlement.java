package io.leadpipeline.notification.domain;

import java.time.Duration;
import java.time.Instant;

/** What is recorded after a try. */
public sealed interface Settlement {

  Errand errand();

  /** The channel took it. */
  record Accepted(Errand errand, String answer, Instant at) implements Settlement {}

  /** It will not be tried again. */
  record Failed(Errand errand, String reason, Instant at) implements Settlement {}

  /** It is tried again after a pause. */
  record Waiting(Errand errand, String reason, Duration pause) implements Settlement {}

  /**
   * What follows from what the channel said.
   *
   * @param pause before the next try, should there be one
   * @param patience how long after its planning an alert is tried
   */
  static Settlement of(
      Errand errand, Delivery delivery, Instant now, Duration pause, Duration patience) {
    return switch (delivery) {
      case Delivery.Accepted(String answer) -> new Accepted(errand, answer, now);
      case Delivery.Refused(String reason) -> new Failed(errand, reason, now);
      case Delivery.Deferred(String reason) -> again(errand, reason, now, pause, patience);
      case Delivery.Unavailable(String reason) -> again(errand, reason, now, pause, patience);
    };
  }

  private static Settlement again(
      Errand errand, String reason, Instant now, Duration pause, Duration patience) {
    return now.isBefore(errand.plannedAt().plus(patience))
        ? new Waiting(errand, reason, pause)
        : new Failed(errand, "given-up: " + reason, now);
  }
}
