package io.leadpipeline.notification.application;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.notification.domain.Delivery;
import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.domain.Settlement;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one try at one alert on its channel, outside any transaction. */
public final class SendAlert {

  private static final Logger log = LoggerFactory.getLogger(SendAlert.class);

  private final Map<AlertChannel, Practice> practices;
  private final Clock clock;

  /** Tries on these channels. */
  public SendAlert(Collection<Practice> practices, Clock clock) {
    this.practices =
        practices.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    practice -> practice.channel().name(), Function.identity()));
    this.clock = clock;
  }

  /** What is to be recorded of the try. */
  public Settlement send(Errand errand) {
    Practice practice = practices.get(errand.notice().channel());
    if (practice == null) {
      return closed(errand);
    }
    Delivery delivery = deliver(errand, practice.channel());
    Duration pause = practice.backoff().after(errand.attempt());
    return Settlement.of(errand, delivery, clock.instant(), pause, practice.patience());
  }

  /** Its channel was open when it was planned, and has been taken out of the settings since. */
  private Settlement closed(Errand errand) {
    Delivery refused = new Delivery.Refused("channel-closed");
    return Settlement.of(errand, refused, clock.instant(), Duration.ZERO, Duration.ZERO);
  }

  private static Delivery deliver(Errand errand, Channel channel) {
    try {
      return errand
          .address()
          .map(address -> channel.send(errand, address))
          .orElseGet(() -> nowhere(errand));
    } catch (RuntimeException bug) {
      log.error(
          "alert={} cannot be written, tried again until it can; look at the failure",
          errand.notice().id(),
          bug);
      return new Delivery.Deferred("bug: " + bug.getClass().getSimpleName());
    }
  }

  private static Delivery nowhere(Errand errand) {
    return new Delivery.Refused(errand.notice().test() ? "no-test-address" : "no-address");
  }
}
