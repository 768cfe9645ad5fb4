package io.leadpipeline.testsupport;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Counts how often threads wait for PostgreSQL: once for each Sync, which the driver notes in its
 * log. Statements that are sent together have one.
 */
public final class RoundTrips implements AutoCloseable {
  /** Held here: a logger that nobody holds is forgotten with its level. */
  private final Logger driver = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

  private final AtomicInteger count = new AtomicInteger();
  private final Counting counting;

  private RoundTrips(String threads) {
    this.counting = new Counting(threads);
    driver.setUseParentHandlers(false);
    driver.setLevel(Level.FINEST);
    driver.addHandler(counting);
  }

  /** Of threads whose name begins like this. */
  public static RoundTrips of(String threads) {
    return new RoundTrips(threads);
  }

  /** Of the current thread. */
  public static RoundTrips here() {
    return of(Thread.currentThread().getName());
  }

  /** How many since the last call. */
  public int take() {
    return count.getAndSet(0);
  }

  @Override
  public void close() {
    driver.removeHandler(counting);
    driver.setLevel(null);
    driver.setUseParentHandlers(true);
  }

  private final class Counting extends Handler {
    private final String threads;

    Counting(String threads) {
      this.threads = threads;
      setLevel(Level.FINEST);
    }

    @Override
    public void publish(LogRecord said) {
      if (" FE=> Sync".equals(said.getMessage())
          && Thread.currentThread().getName().startsWith(threads)) {
        count.incrementAndGet();
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
