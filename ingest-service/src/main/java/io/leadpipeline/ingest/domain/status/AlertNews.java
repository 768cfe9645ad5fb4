package io.leadpipeline.ingest.domain.status;

import io.leadpipeline.events.Alert;
import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.AlertEvent;
import io.leadpipeline.events.AlertState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What notification told of an alert.
 *
 * @param version of the alert
 * @param alerted when the channel took it
 */
public record AlertNews(
    UUID id,
    UUID handoffId,
    long version,
    AlertChannel channel,
    AlertState state,
    @Nullable Instant alerted) {

  public static AlertNews of(AlertEvent event) {
    Alert alert = event.alert();
    return new AlertNews(
        alert.id(),
        alert.handoffId(),
        event.about().version(),
        alert.channel(),
        alert.state(),
        event.trail().alerted());
  }
}
