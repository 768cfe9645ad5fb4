package io.leadpipeline.notification.application;

import io.leadpipeline.notification.domain.Delivery;
import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.domain.Settlement;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one try at one alert, outside any transaction. */
public final class SendAlert {

  private static final Logger log = LoggerFactory.getLogger(SendAlert.class);

  private final LetterWriter writer;
  private final Courier courier;
  private final Backoff backoff;
  private final Duration patience;
  private final Clock clock;

  /** Tries that are repeated until {@code patience} has passed since the planning. */
  public SendAlert(
      LetterWriter writer, Courier courier, Backoff backoff, Duration patience, Clock clock) {
    this.writer = writer;
    this.courier = courier;
    this.backoff = backoff;
    this.patience = patience;
    this.clock = clock;
  }

  /** What is to be recorded of the try. */
  public Settlement send(Errand errand) {
    Delivery delivery = deliver(errand);
    Duration pause = backoff.after(errand.attempt());
    return Settlement.of(errand, delivery, clock.instant(), pause, patience);
  }

  private Delivery deliver(Errand errand) {
    try {
      return errand
          .address()
          .map(address -> courier.send(writer.write(errand, address)))
          .orElseGet(() -> new Delivery.Refused("no-test-address"));
    } catch (RuntimeException bug) {
      log.error(
          "alert={} cannot be written, tried again until it can; look at the failure",
          errand.notice().id(),
          bug);
      return new Delivery.Deferred("bug: " + bug.getClass().getSimpleName());
    }
  }
}
