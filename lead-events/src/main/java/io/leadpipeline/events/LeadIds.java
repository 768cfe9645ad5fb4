package io.leadpipeline.events;

import java.util.Optional;
import java.util.UUID;

/** Which lead an event speaks of. */
public final class LeadIds {

  private LeadIds() {}

  /** The lead; empty for what speaks of none, or of one nobody has recognised yet. */
  public static Optional<UUID> of(LeadEvent event) {
    return switch (event) {
      case StageEvent it -> Optional.of(it.about().leadId());
      case HandoffEvent it -> Optional.of(it.about().leadId());
      case AlertEvent it -> Optional.of(it.about().leadId());
      case OutcomeReported it -> Optional.of(it.about().leadId());
      case AnswerGiven it -> Optional.of(it.leadId());
      case LeadReceived it -> Optional.ofNullable(it.leadId());
      case SubmissionRejected _ -> Optional.empty();
      case RepChanged _ -> Optional.empty();
      case BrakeEngaged _ -> Optional.empty();
    };
  }
}
