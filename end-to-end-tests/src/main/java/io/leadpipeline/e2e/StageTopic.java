package io.leadpipeline.e2e;

import io.leadpipeline.events.About;
import io.leadpipeline.events.Intent;
import io.leadpipeline.events.LeadEvent;
import io.leadpipeline.events.Stage;
import io.leadpipeline.events.StageEvent;
import io.leadpipeline.events.Topics;
import io.leadpipeline.events.Trail;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Tells routing of leads in scoring's place. */
public final class StageTopic implements AutoCloseable {

  private final TopicWriter writer;

  public StageTopic(String bootstrapServers) {
    writer = new TopicWriter(bootstrapServers);
  }

  /** The lead becomes an SQL. */
  public CompletableFuture<?> promote(UUID leadId, UUID causeId, long version) {
    return send(
        leadId,
        new StageEvent.StageChanged(
            about(leadId, causeId, version), Stage.MQL, Stage.SQL, null, HotLead.of(leadId), null));
  }

  /** The lead asks to be called. */
  public CompletableFuture<?> raiseHand(UUID leadId, UUID causeId, long version) {
    return send(
        leadId,
        new StageEvent.HandRaised(
            about(leadId, causeId, version), Intent.DEMO_REQUEST, HotLead.of(leadId), null));
  }

  private CompletableFuture<?> send(UUID leadId, LeadEvent event) {
    return writer.write(Topics.STAGES, leadId.toString(), event);
  }

  private static About about(UUID leadId, UUID causeId, long version) {
    Instant now = Instant.now();
    Trail trail = Trail.begun(now, now, now).withScored(now);
    return new About(leadId, version, causeId, null, false, trail);
  }

  @Override
  public void close() {
    writer.close();
  }
}
