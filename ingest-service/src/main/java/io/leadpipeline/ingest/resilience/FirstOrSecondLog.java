package io.leadpipeline.ingest.resilience;

import io.leadpipeline.ingest.application.Kept;
import io.leadpipeline.ingest.application.SignalLog;
import io.leadpipeline.messaging.codec.EncodedEvent;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * One log, and another for when the first does not answer. What the first took after all arrives
 * twice, with the same ids.
 */
public final class FirstOrSecondLog implements SignalLog {

  private final SignalLog first;
  private final SignalLog second;

  public FirstOrSecondLog(SignalLog first, SignalLog second) {
    this.first = first;
    this.second = second;
  }

  @Override
  public CompletableFuture<Kept> append(List<EncodedEvent> events) {
    return first
        .append(events)
        .thenCompose(kept ->
            kept.durably() ? CompletableFuture.completedFuture(kept) : second.append(events));
  }
}
