package io.leadpipeline.routing.web;

import io.leadpipeline.events.Trail;
import io.leadpipeline.routing.domain.Handoff;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A handoff as the API shows it.
 *
 * @param rep id of whoever holds it
 * @param dueAt when the offer passes on
 * @param contactBy when the rep has to have reached the person
 */
record HandoffView(
    UUID id,
    UUID leadId,
    UUID causeId,
    @Nullable UUID submissionId,
    String state,
    String team,
    @Nullable String rep,
    @Nullable String repName,
    int hop,
    long version,
    boolean test,
    Instant createdAt,
    @Nullable Instant offeredAt,
    @Nullable Instant dueAt,
    @Nullable Instant contactBy,
    @Nullable Instant closedAt,
    @Nullable String outcome,
    @Nullable String reason,
    Trail trail) {

  static HandoffView of(Handoff handoff, Map<String, String> names) {
    return new HandoffView(
        handoff.id(),
        handoff.leadId(),
        handoff.request().causeId(),
        handoff.request().submissionId(),
        handoff.state().value(),
        handoff.team(),
        handoff.rep(),
        handoff.rep() == null ? null : names.get(handoff.rep()),
        handoff.hop(),
        handoff.version(),
        handoff.request().test(),
        handoff.request().at(),
        handoff.offeredAt(),
        handoff.dueAt(),
        handoff.progress().contactBy(),
        handoff.closedAt(),
        handoff.outcome() == null ? null : handoff.outcome().value(),
        handoff.reason(),
        handoff.trail());
  }
}
