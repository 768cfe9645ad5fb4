package io.leadpipeline.routing.domain;

import io.leadpipeline.events.OutcomeKind;
import org.jspecify.annotations.Nullable;

/** What a rep says about a lead they were offered. */
public sealed interface Answer {
  /** They take it. */
  record Accept() implements Answer {}

  /** They do not take it. */
  record Decline(String reason) implements Answer {}

  /** They reached the person. */
  record Reached(@Nullable String how) implements Answer {}

  /** They need more time to reach the person. */
  record Snooze() implements Answer {}

  /** How it ended. */
  record Ended(OutcomeKind outcome, @Nullable String reason, Sale sale) implements Answer {
    public Ended(OutcomeKind outcome, @Nullable String reason) {
      this(outcome, reason, Sale.UNSAID);
    }
  }
}
