package io.leadpipeline.notification.domain;

import java.time.Duration;

/** What a channel made of an alert; the texts carry no personal data. */
public sealed interface Delivery {

  /**
   * It has it.
   *
   * @param answer what it said; of a message that can be redrawn, where that one is
   */
  record Accepted(String answer) implements Delivery {}

  /** It will never take it. */
  record Refused(String reason) implements Delivery {}

  /** It will take nothing for this target any more. */
  record Gone(String reason) implements Delivery {}

  /**
   * It does not take this one now, though it takes others.
   *
   * @param atLeast how long it asks to be left alone
   * @param untried true if nobody asked it: then no try was used up, and the time is as long as is
   *     meant
   */
  record Deferred(String reason, Duration atLeast, boolean untried) implements Delivery {

    public Deferred(String reason, Duration atLeast) {
      this(reason, atLeast, false);
    }

    public Deferred(String reason) {
      this(reason, Duration.ZERO);
    }

    /** It had enough at the moment. */
    public static Deferred untried(String reason, Duration pause) {
      return new Deferred(reason, pause, true);
    }
  }

  /**
   * It takes nothing now, or nobody can tell whether it took this one.
   *
   * @param atLeast how long it asks to be left alone
   * @param untouched true if it certainly has nothing of this one
   */
  record Unavailable(String reason, Duration atLeast, boolean untouched) implements Delivery {

    public Unavailable(String reason, Duration atLeast) {
      this(reason, atLeast, false);
    }

    public Unavailable(String reason) {
      this(reason, Duration.ZERO);
    }

    /** It was not reached at all. */
    public static Unavailable unreached(String reason) {
      return new Unavailable(reason, Duration.ZERO, true);
    }
  }
}
