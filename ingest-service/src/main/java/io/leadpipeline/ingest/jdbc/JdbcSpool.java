package io.leadpipeline.ingest.jdbc;

import io.leadpipeline.ingest.application.Kept;
import io.leadpipeline.ingest.application.SignalLog;
import io.leadpipeline.messaging.codec.EncodedEvent;
import io.leadpipeline.messaging.outbox.OutboxTable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** The table {@code spool}, written on a bounded pool: nobody waits for JDBC on an event loop. */
public final class JdbcSpool implements SignalLog {

  private final OutboxTable table;
  private final Executor pool;

  public JdbcSpool(OutboxTable table, Executor pool) {
    this.table = table;
    this.pool = pool;
  }

  @Override
  public CompletableFuture<Kept> append(List<EncodedEvent> events) {
    try {
      return CompletableFuture.supplyAsync(() -> insert(events), pool);
    } catch (RejectedExecutionException full) {
      return CompletableFuture.failedFuture(full);
    }
  }

  private Kept insert(List<EncodedEvent> events) {
    table.insert(events, Duration.ZERO);
    return Kept.IN_SPOOL;
  }
}
