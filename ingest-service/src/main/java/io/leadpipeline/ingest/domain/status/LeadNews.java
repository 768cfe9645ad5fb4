package io.leadpipeline.ingest.domain.status;

import io.leadpipeline.events.Lead;
import io.leadpipeline.events.Reason;
import io.leadpipeline.events.Stage;
import io.leadpipeline.events.StageEvent;
import io.leadpipeline.events.StageEvent.HandRaised;
import io.leadpipeline.events.StageEvent.LeadErased;
import io.leadpipeline.events.StageEvent.LeadUpdated;
import io.leadpipeline.events.StageEvent.LeadsMerged;
import io.leadpipeline.events.StageEvent.LeadsSplit;
import io.leadpipeline.events.StageEvent.StageChanged;
import io.leadpipeline.events.Temperature;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What scoring told of a lead because of a submission.
 *
 * @param version of the lead
 * @param scored when it was recorded
 */
public record LeadNews(
    UUID submissionId,
    UUID leadId,
    long version,
    Stage stage,
    Temperature temperature,
    double fit,
    double engagement,
    List<Reason> whyNow,
    @Nullable String personRef,
    @Nullable Instant scored) {

  public LeadNews {
    whyNow = List.copyOf(whyNow);
  }

  /** None when the event has no submission as its cause, or tells nothing of the lead's state. */
  public static Optional<LeadNews> of(StageEvent event) {
    UUID submission = event.about().submissionId();
    return submission == null
        ? Optional.empty()
        : leadOf(event).map(lead -> of(submission, event, lead));
  }

  private static LeadNews of(UUID submission, StageEvent event, Lead lead) {
    return new LeadNews(
        submission,
        event.about().leadId(),
        event.about().version(),
        lead.stage(),
        lead.temperature(),
        lead.fit(),
        lead.engagement(),
        lead.whyNow(),
        lead.personRef(),
        event.trail().scored());
  }

  private static Optional<Lead> leadOf(StageEvent event) {
    return switch (event) {
      case StageChanged it -> Optional.of(it.lead());
      case HandRaised it -> Optional.of(it.lead());
      case LeadUpdated it -> Optional.of(it.lead());
      // The absorbed key's version says nothing of the survivor, who is told the same.
      case LeadsMerged it ->
          it.about().leadId().equals(it.survivorId()) ? Optional.of(it.lead()) : Optional.empty();
      case LeadsSplit it -> Optional.of(it.lead());
      case LeadErased _ -> Optional.empty();
    };
  }
}
