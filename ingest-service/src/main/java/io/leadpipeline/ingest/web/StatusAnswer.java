package io.leadpipeline.ingest.web;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.AlertState;
import io.leadpipeline.events.HandoffState;
import io.leadpipeline.events.Reason;
import io.leadpipeline.events.Stage;
import io.leadpipeline.events.Temperature;
import io.leadpipeline.events.Trail;
import io.leadpipeline.ingest.domain.status.SubmissionState;
import io.leadpipeline.ingest.domain.status.SubmissionStatus;
import io.leadpipeline.ingest.domain.status.SubmissionStatus.From;
import io.leadpipeline.ingest.domain.status.SubmissionStatus.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A submission as this API tells it; what nobody told yet is left out. */
record StatusAnswer(
    UUID submissionId,
    SubmissionState state,
    @Nullable String reason,
    @Nullable String provider,
    @Nullable String connection,
    @Nullable String form,
    @Nullable Instant receivedAt,
    boolean handRaised,
    @Nullable UUID leadId,
    @Nullable Stage stage,
    SubmissionStatus.@Nullable Step stageChange,
    @Nullable Temperature temperature,
    @Nullable Double fit,
    @Nullable Double engagement,
    @Nullable List<Reason> whyNow,
    @Nullable UUID handoffId,
    @Nullable Handoff handoff,
    @Nullable Alert alert,
    Trail trail) {

  /** {@code own}: begun by this submission, not by an earlier one it is attached to. */
  record Handoff(HandoffState state, @Nullable String rep, int hop, boolean own) {}

  record Alert(UUID id, AlertChannel channel, AlertState state) {}

  static StatusAnswer of(SubmissionStatus status) {
    Optional<From> source = Optional.ofNullable(status.source());
    Optional<Standing> lead = Optional.ofNullable(status.lead());
    return new StatusAnswer(
        status.id(),
        status.state(),
        status.reason(),
        source.map(From::provider).orElse(null),
        source.map(From::connection).orElse(null),
        source.map(From::form).orElse(null),
        source.map(From::receivedAt).orElse(null),
        status.handRaised(),
        lead.map(Standing::leadId).orElse(null),
        lead.map(Standing::stage).orElse(null),
        status.stageChange(),
        lead.map(Standing::temperature).orElse(null),
        lead.map(Standing::fit).orElse(null),
        lead.map(Standing::engagement).orElse(null),
        lead.map(Standing::whyNow).orElse(null),
        Optional.ofNullable(status.handoff()).map(SubmissionStatus.Offer::id).orElse(null),
        Optional.ofNullable(status.handoff()).map(StatusAnswer::handoff).orElse(null),
        Optional.ofNullable(status.alert()).map(StatusAnswer::alert).orElse(null),
        status.trail());
  }

  private static Handoff handoff(SubmissionStatus.Offer offer) {
    return new Handoff(offer.state(), offer.rep(), offer.hop(), offer.own());
  }

  private static Alert alert(SubmissionStatus.Notice notice) {
    return new Alert(notice.id(), notice.channel(), notice.state());
  }
}
