package io.leadpipeline.e2e;

import io.leadpipeline.events.About;
import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.Handoff;
import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.HandoffState;
import io.leadpipeline.events.Rep;
import io.leadpipeline.events.RepChanged;
import io.leadpipeline.events.Topics;
import io.leadpipeline.events.Trail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Tells notification of reps and of leads for them in routing's place. */
public final class HandoffTopic implements AutoCloseable {

  private static final Duration CLOCK = Duration.ofHours(1);

  private final TopicWriter writer;

  public HandoffTopic(String bootstrapServers) {
    writer = new TopicWriter(bootstrapServers);
  }

  /** Somebody on duty at all hours, who wants to be told on these channels. */
  public CompletableFuture<?> rep(String id, List<AlertChannel> channels) {
    Rep rep = named(id);
    var record =
        new RepChanged(
            id,
            1,
            rep.name(),
            rep.email(),
            "en",
            "UTC",
            "sales",
            null,
            channels,
            List.of(),
            true,
            true,
            Trail.EMPTY);
    return writer.write(Topics.PEOPLE, id, record);
  }

  /** A new lead is offered to the rep; its trail begins at this moment. */
  public CompletableFuture<?> offer(UUID handoffId, String rep) {
    Instant now = Instant.now();
    Trail trail = Trail.begun(now, now, now).withScored(now).withRouted(now);
    var offered =
        new HandoffEvent.Offered(
            new About(handoffId, 1, handoffId, null, false, trail),
            new Handoff(handoffId, HandoffState.OFFERED, "sales", named(rep), 1, now.plus(CLOCK)),
            HotLead.of(handoffId),
            linkOf(handoffId),
            null);
    return writer.write(Topics.HANDOFFS, handoffId.toString(), offered);
  }

  /** What the rep is asked to open. */
  public static String linkOf(UUID handoffId) {
    return "http://127.0.0.1:8083/a/" + handoffId;
  }

  private static Rep named(String id) {
    return new Rep(id, "Rep " + id, id + "@sales.test", "en");
  }

  @Override
  public void close() {
    writer.close();
  }
}
