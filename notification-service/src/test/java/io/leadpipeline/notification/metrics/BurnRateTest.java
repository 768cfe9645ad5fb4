package io.leadpipeline.notification.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadpipeline.testsupport.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BurnRateTest {

  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Offset<Double> NEARLY = within(0.001);

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T08:00:30Z"));
  private final BurnRate rate = new BurnRate(clock);

  @Test
  void isOneWhenFiveOfAHundredAreLate() {
    count(95, Duration.ofSeconds(1));
    count(5, Duration.ofSeconds(6));

    assertThat(rate.over(FIVE_MINUTES)).isEqualTo(1, NEARLY);
  }

  @Test
  void forgetsWhatIsLongerAgo() {
    count(10, Duration.ofSeconds(6));
    clock.advance(Duration.ofMinutes(30));
    count(10, Duration.ofSeconds(1));

    assertThat(rate.over(FIVE_MINUTES)).isZero();
    assertThat(rate.over(HOUR)).isEqualTo(10, NEARLY);
    clock.advance(HOUR);
    assertThat(rate.over(HOUR)).isZero();
  }

  private void count(int alerts, Duration latency) {
    for (int i = 0; i < alerts; i++) {
      rate.count(latency);
    }
  }
}
