package io.leadpipeline.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  @Test
  void readsSecondsAndDates() {
    assertThat(RetryAfter.of("30", NOW)).contains(Duration.ofSeconds(30));
    assertThat(RetryAfter.of(" 0 ", NOW)).contains(Duration.ZERO);
    assertThat(RetryAfter.of("Sun, 22 Nov 2026 08:01:00 GMT", NOW)).contains(Duration.ofMinutes(1));
    assertThat(RetryAfter.of("Sun, 22 Nov 2026 07:00:00 GMT", NOW)).contains(Duration.ZERO);
  }

  @Test
  void staysBearable() {
    assertThat(RetryAfter.of("999999999", NOW)).contains(Duration.ofDays(1));
    assertThat(RetryAfter.of("-1", NOW)).isEmpty();
    assertThat(RetryAfter.of("soon", NOW)).isEmpty();
    assertThat(RetryAfter.of("", NOW)).isEmpty();
    assertThat(RetryAfter.of("99999999999999999999", NOW)).isEmpty();
  }
}
