package io.leadpipeline.notification.application;

import io.leadpipeline.messaging.Outgoing;
import io.leadpipeline.messaging.outbox.Outbox;
import io.leadpipeline.notification.domain.Settlement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records what became of alerts, as many in one transaction as have come in since the last. It
 * never gives up on one: what is not recorded would be sent again.
 */
public final class RecordTries {

  private static final Logger log = LoggerFactory.getLogger(RecordTries.class);
  private static final int AT_ONCE = 500;

  private final BlockingQueue<Settlement> tries;
  private final AlertBook book;
  private final Outbox outbox;
  private final UnitOfWork unitOfWork;
  private final Persistence persistence;
  private final Departures departures;
  private final AlertMeters meters;

  /** Records what comes through the queue and frees the seats of {@code departures}. */
  public RecordTries(
      BlockingQueue<Settlement> tries,
      AlertBook book,
      Outbox outbox,
      UnitOfWork unitOfWork,
      Persistence persistence,
      Departures departures,
      AlertMeters meters) {
    this.tries = tries;
    this.book = book;
    this.outbox = outbox;
    this.unitOfWork = unitOfWork;
    this.persistence = persistence;
    this.departures = departures;
    this.meters = meters;
  }

  /**
   * Waits for a try and records it with all that came meanwhile.
   *
   * @throws InterruptedException when there is no more to wait for
   */
  public void next() throws InterruptedException {
    List<Settlement> batch = new ArrayList<>();
    batch.add(tries.take());
    tries.drainTo(batch, AT_ONCE - 1);
    persistence.insist(() -> record(batch));
    departures.release(batch.size());
  }

  private void record(List<Settlement> batch) {
    unitOfWork.run(() -> {
      Map<UUID, Long> versions = book.settle(batch);
      List<Settlement> recorded =
          batch.stream().filter(settled -> versions.containsKey(idOf(settled))).toList();
      outbox.write(recorded.stream().flatMap(s -> eventsOf(s, versions).stream()).toList());
      unitOfWork.afterwards(() -> recorded.forEach(this::tell), () -> {});
    });
  }

  private static List<Outgoing> eventsOf(Settlement settled, Map<UUID, Long> versions) {
    return AlertEvents.of(settled, versions.getOrDefault(idOf(settled), 0L));
  }

  private static UUID idOf(Settlement settled) {
    return settled.errand().notice().id();
  }

  private void tell(Settlement settled) {
    meters.settled(settled);
    switch (settled) {
      case Settlement.Accepted(var errand, var answer, _) ->
          log.debug("alert={} attempt={} {}", idOf(settled), errand.attempt(), answer);
      case Settlement.Waiting(var errand, var reason, var pause) ->
          log.debug(
              "alert={} attempt={} {}, again in {}",
              idOf(settled),
              errand.attempt(),
              reason,
              pause);
      case Settlement.Failed(var errand, var reason, _) ->
          log.warn(
              "alert={} rep={} failed for good after {} attempts: {}",
              idOf(settled),
              errand.notice().rep().id(),
              errand.attempt(),
              reason);
    }
  }
}
