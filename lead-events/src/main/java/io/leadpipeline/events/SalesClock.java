package io.leadpipeline.events;

import io.leadpipeline.events.HandoffEvent.Escalated;
import io.leadpipeline.events.HandoffEvent.Passed;
import java.util.Optional;

/** The clocks that run for sales. */
public enum SalesClock {
  /** From the offer to the rep's answer. */
  ANSWER,
  /** From the answer to the first contact. */
  CONTACT;

  /** The clock that this event says has run out; test leads appear in no figure. */
  public static Optional<SalesClock> ranOutBy(LeadEvent event) {
    return switch (event) {
      case Passed it when it.reason().equals("expired") -> counted(it.about(), ANSWER);
      case Escalated it when it.reason().equals("not-contacted") -> counted(it.about(), CONTACT);
      case LeadEvent _ -> Optional.empty();
    };
  }

  private static Optional<SalesClock> counted(About about, SalesClock clock) {
    return about.test() ? Optional.empty() : Optional.of(clock);
  }
}
