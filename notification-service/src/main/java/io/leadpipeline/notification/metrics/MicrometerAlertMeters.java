package io.leadpipeline.notification.metrics;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.AlertOccasion;
import io.leadpipeline.notification.application.AlertMeters;
import io.leadpipeline.notification.domain.Notice;
import io.leadpipeline.notification.domain.Settlement;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Alerts as meters; test leads appear in none. */
public final class MicrometerAlertMeters implements AlertMeters {

  private static final String ALERTS = "leadpipeline.alerts";

  private final MeterRegistry meters;
  private final Map<AlertChannel, BurnRate> burnRates = new ConcurrentHashMap<>();
  private final Clock clock;

  public MicrometerAlertMeters(MeterRegistry meters, Clock clock) {
    this.meters = meters;
    this.clock = clock;
  }

  @Override
  public void planned(Notice notice) {
    if (!notice.test()) {
      count(notice.channel(), "planned").increment();
    }
  }

  @Override
  public void settled(Settlement settlement) {
    Notice notice = settlement.errand().notice();
    if (notice.test()) {
      return;
    }
    switch (settlement) {
      case Settlement.Accepted accepted -> {
        count(notice.channel(), "accepted").increment();
        measure(notice, accepted.at());
      }
      case Settlement.Failed _ -> count(notice.channel(), "failed").increment();
      case Settlement.FellBack _ -> count(notice.channel(), "fell-back").increment();
      case Settlement.Waiting _ -> count(notice.channel(), "retried").increment();
    }
  }

  @Override
  public void calledOff(int alerts) {
    count(AlertChannel.EMAIL, "called-off").increment(alerts);
  }

  /** Reminders come minutes later by intent, and say nothing about the way of the first word. */
  private void measure(Notice notice, Instant accepted) {
    Instant received = notice.about().trail().received();
    if (notice.told().equals(AlertOccasion.OFFER)
        && received != null
        && !received.isAfter(accepted)) {
      Duration latency = Duration.between(received, accepted);
      latency(notice.channel()).record(latency);
      burnRates.computeIfAbsent(notice.channel(), this::burnRate).count(latency);
    }
  }

  private BurnRate burnRate(AlertChannel channel) {
    BurnRate rate = new BurnRate(clock);
    gauge(rate, channel, "5m", Duration.ofMinutes(5));
    gauge(rate, channel, "1h", Duration.ofHours(1));
    return rate;
  }

  private void gauge(BurnRate rate, AlertChannel channel, String name, Duration window) {
    Gauge.builder("leadpipeline.alert.slo.burn", rate, it -> it.over(window))
        .description(
            "How fast the budget of alerts later than 5 s (5 of 100) is used up; 1 is just")
        .tag("channel", channel.value())
        .tag("window", name)
        .register(meters);
  }

  private Counter count(AlertChannel channel, String outcome) {
    return Counter.builder(ALERTS)
        .description("Alerts by what became of them; a retried one is counted at each try")
        .tag("channel", channel.value())
        .tag("outcome", outcome)
        .register(meters);
  }

  private Timer latency(AlertChannel channel) {
    return Timer.builder("leadpipeline.alert.latency")
        .description("From the receipt of the post to the channel's yes to the first offer")
        .tag("channel", channel.value())
        .publishPercentileHistogram()
        .serviceLevelObjectives(BurnRate.OBJECTIVE)
        .minimumExpectedValue(Duration.ofMillis(5))
        .maximumExpectedValue(Duration.ofHours(1))
        .register(meters);
  }
}
