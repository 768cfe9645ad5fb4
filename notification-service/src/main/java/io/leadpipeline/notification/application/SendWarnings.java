package io.leadpipeline.notification.application;

import io.leadpipeline.notification.domain.Delivery;
import io.leadpipeline.notification.domain.SalesPerson;
import io.leadpipeline.notification.domain.Warning;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends warnings to every manager who has not been told, and tries again until all have been, for
 * as long as its patience lasts. Any instance takes any warning, by lease.
 */
public final class SendWarnings implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(SendWarnings.class);
  private static final int AT_ONCE = 10;
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final WarningBook book;
  private final WarningWriter writer;
  private final Courier courier;
  private final Backoff backoff;
  private final Duration patience;
  private final Clock clock;

  public SendWarnings(
      WarningBook book,
      WarningWriter writer,
      Courier courier,
      Backoff backoff,
      Duration patience,
      Clock clock) {
    this.book = book;
    this.writer = writer;
    this.courier = courier;
    this.backoff = backoff;
    this.patience = patience;
    this.clock = clock;
  }

  @Override
  public void run() {
    book.take(AT_ONCE, LEASE).forEach(this::send);
  }

  private void send(Warning warning) {
    List<SalesPerson> managers = managers(warning);
    Warning after = warning;
    for (SalesPerson manager : managers) {
      if (!after.told().contains(manager.email()) && isDone(warning, manager)) {
        after = after.toldTo(manager.email());
      }
    }
    boolean all = !managers.isEmpty() && after.told().size() >= managers.size();
    boolean late = warning.plannedAt().plus(patience).isBefore(clock.instant());
    if (late && !all) {
      log.error(
          "warning={} form={} reached not every manager; look at GET /v1/held of ingest",
          warning.id(),
          warning.about().form());
    }
    book.settle(after, all || late, backoff.after(warning.attempt()));
  }

  /** Nobody but a manager can release what is held, so until one is known it waits. */
  private List<SalesPerson> managers(Warning warning) {
    return warning
        .manager()
        .map(address -> List.of(new SalesPerson(address, address, address, null, ZoneOffset.UTC)))
        .orElseGet(book::managers);
  }

  private boolean isDone(Warning warning, SalesPerson manager) {
    return switch (courier.send(writer.write(warning, manager))) {
      case Delivery.Accepted _ -> true;
      case Delivery.Refused it -> {
        log.warn("warning={} rep={} refused for good: {}", warning.id(), manager.id(), it.reason());
        yield true;
      }
      case Delivery.Gone it -> {
        log.warn("warning={} rep={} is gone: {}", warning.id(), manager.id(), it.reason());
        yield true;
      }
      case Delivery.Deferred _ -> false;
      case Delivery.Unavailable _ -> false;
    };
  }
}
