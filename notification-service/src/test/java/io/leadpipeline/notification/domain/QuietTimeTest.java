package io.leadpipeline.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.RepChanged.QuietHours;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hanoi is seven hours ahead of UTC. */
class QuietTimeTest {

  private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final QuietHours NIGHT = new QuietHours("22:00", "07:30");
  private static final QuietHours LUNCH = new QuietHours("12:00", "13:00");

  @Test
  void endsInTheMorning() {
    assertThat(over("2026-11-22T15:00:00Z", NIGHT)).isEqualTo("2026-11-23T00:30:00Z");
    assertThat(over("2026-11-22T23:00:00Z", NIGHT)).isEqualTo("2026-11-23T00:30:00Z");
  }

  @Test
  void doesNotHoldBackByDay() {
    assertThat(over("2026-11-22T14:59:59Z", NIGHT)).isEqualTo("2026-11-22T14:59:59Z");
    assertThat(over("2026-11-23T00:30:00Z", NIGHT)).isEqualTo("2026-11-23T00:30:00Z");
    assertThat(over("2026-11-22T04:00:00Z", NIGHT)).isEqualTo("2026-11-22T04:00:00Z");
  }

  @Test
  void goesOnWhereOneFollowsAnother() {
    QuietHours meeting = new QuietHours("13:00", "14:00");

    assertThat(over("2026-11-22T05:10:00Z", meeting, LUNCH)).isEqualTo("2026-11-22T07:00:00Z");
  }

  @Test
  void disturbsWhoseHoursNobodyCanRead() {
    assertThat(over("2026-11-22T15:00:00Z", new QuietHours("late", "early")))
        .isEqualTo("2026-11-22T15:00:00Z");
    assertThat(over("2026-11-22T15:00:00Z", new QuietHours("22:00", "22:00")))
        .isEqualTo("2026-11-22T15:00:00Z");
  }

  private static Instant over(String now, QuietHours... hours) {
    return QuietTime.over(List.of(hours), HANOI, Instant.parse(now));
  }
}
