package io.leadpipeline.notification.application;

import io.leadpipeline.notification.domain.Settlement;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what became of alerts and says it to whoever reads logs. */
public final class SayWhatBecame implements Consumer<Settlement> {

  private static final Logger log = LoggerFactory.getLogger(SayWhatBecame.class);

  private final AlertMeters meters;

  public SayWhatBecame(AlertMeters meters) {
    this.meters = meters;
  }

  @Override
  public void accept(Settlement settled) {
    meters.settled(settled);
    int attempt = settled.errand().attempt();
    UUID id = settled.errand().notice().id();
    switch (settled) {
      case Settlement.Accepted it -> log.debug("alert={} attempt={} {}", id, attempt, it.answer());
      case Settlement.Waiting it ->
          log.debug("alert={} attempt={} {}, again in {}", id, attempt, it.reason(), it.pause());
      case Settlement.FellBack it ->
          log.info("alert={} attempt={} goes to {}: {}", id, attempt, it.to(), it.reason());
      case Settlement.Failed it ->
          log.warn(
              "alert={} rep={} failed for good after {} attempts: {}",
              id,
              it.errand().notice().rep().id(),
              attempt,
              it.reason());
    }
  }
}
