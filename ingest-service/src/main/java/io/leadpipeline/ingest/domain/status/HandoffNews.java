package io.leadpipeline.ingest.domain.status;

import io.leadpipeline.events.Handoff;
import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.HandoffState;
import io.leadpipeline.events.Rep;
import io.leadpipeline.events.Trail;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What routing told of a handoff.
 *
 * @param submissionId of the request that began it
 * @param version of the handoff
 * @param repName who holds it; none while it waits
 */
public record HandoffNews(
    UUID id,
    @Nullable UUID submissionId,
    UUID leadId,
    long version,
    HandoffState state,
    @Nullable String repName,
    int hop,
    Trail trail) {

  public static HandoffNews of(HandoffEvent event) {
    Handoff handoff = event.handoff();
    Rep rep = handoff.rep();
    return new HandoffNews(
        handoff.id(),
        event.about().submissionId(),
        event.about().leadId(),
        event.about().version(),
        handoff.state(),
        rep == null ? null : rep.name(),
        handoff.hop(),
        event.trail());
  }
}
