package io.leadpipeline.notification.domain;

import io.leadpipeline.events.AlertChannel;
import java.time.Duration;
import java.time.Instant;

/** What is recorded after a try. */
public sealed interface Settlement {

  Errand errand();

  /** The channel took it. */
  record Accepted(Errand errand, String answer, Instant at) implements Settlement {}

  /**
   * It will not be tried again.
   *
   * @param gone true when its channel has lost the rep for good
   */
  record Failed(Errand errand, String reason, Instant at, boolean gone) implements Settlement {

    public Failed(Errand errand, String reason, Instant at) {
      this(errand, reason, at, false);
    }
  }

  /**
   * The next channel takes over.
   *
   * @param gone true when its own channel has lost the rep for good
   */
  record FellBack(Errand errand, String reason, Instant at, boolean gone) implements Settlement {

    public AlertChannel to() {
      return errand.notice().route().next().getFirst();
    }
  }

  /**
   * It is tried again after a pause.
   *
   * @param untried true if this was no try
   */
  record Waiting(Errand errand, String reason, Duration pause, boolean untried)
      implements Settlement {

    public Waiting(Errand errand, String reason, Duration pause) {
      this(errand, reason, pause, false);
    }
  }

  /**
   * What follows from what the channel said.
   *
   * @param pause before the next try, should there be one; longer if the channel asks for it
   * @param patience how long after its planning an alert is tried
   */
  static Settlement of(
      Errand errand, Delivery delivery, Instant now, Duration pause, Duration patience) {
    return switch (delivery) {
      case Delivery.Accepted(String answer) -> new Accepted(errand, answer, now);
      case Delivery.Refused(String reason) -> over(errand, reason, now, false);
      case Delivery.Gone(String reason) -> over(errand, reason, now, true);
      case Delivery.Deferred(String reason, Duration asked, boolean untried) when untried ->
          again(new Waiting(errand, reason, asked, true), now, patience);
      case Delivery.Deferred(String reason, Duration asked, boolean _) ->
          again(new Waiting(errand, reason, longer(pause, asked)), now, patience);
      case Delivery.Unavailable(String reason, Duration asked, boolean _) ->
          again(new Waiting(errand, reason, longer(pause, asked)), now, patience);
    };
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  private static Settlement over(Errand errand, String reason, Instant now, boolean gone) {
    return errand.notice().route().leadsOn()
        ? new FellBack(errand, reason, now, gone)
        : new Failed(errand, reason, now, gone);
  }

  /** A pause that would end after the channel's time is not worth waiting for. */
  private static Settlement again(Waiting wait, Instant now, Duration patience) {
    Errand errand = wait.errand;
    if (now.plus(wait.pause).isAfter(errand.notice().route().fallsBackAt())) {
      return over(errand, wait.reason, now, false);
    }
    return now.isBefore(errand.plannedAt().plus(patience))
        ? wait
        : over(errand, "given-up: " + wait.reason, now, false);
  }
}
