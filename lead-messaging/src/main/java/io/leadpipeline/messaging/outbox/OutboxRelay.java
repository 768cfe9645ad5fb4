package io.leadpipeline.messaging.outbox;

import io.leadpipeline.messaging.codec.EncodedEvent;
import java.time.Duration;
import java.util.List;

/** Sends again what its writer did not get rid of: after a crash, or while the broker was away. */
public final class OutboxRelay implements Runnable {

  private static final int AT_ONCE = 500;

  private final OutboxTable table;
  private final Dispatcher dispatcher;
  private final Duration lease;
  private volatile OutboxTable.Backlog backlog = OutboxTable.Backlog.UNKNOWN;

  /** A relay that takes rows for as long as {@code lease}. */
  public OutboxRelay(OutboxTable table, Dispatcher dispatcher, Duration lease) {
    this.table = table;
    this.dispatcher = dispatcher;
    this.lease = lease;
  }

  /** What waits, as of the last look; -1 while the database is away. */
  public OutboxTable.Backlog backlog() {
    return backlog;
  }

  /** Sends what is due until less than a full batch was taken or the log refuses. */
  @Override
  public void run() {
    backlog = OutboxTable.Backlog.UNKNOWN;
    List<EncodedEvent> taken = table.take(AT_ONCE, lease);
    while (dispatcher.dispatch(taken) == AT_ONCE) {
      taken = table.take(AT_ONCE, lease);
    }
    backlog = table.backlog();
  }
}
