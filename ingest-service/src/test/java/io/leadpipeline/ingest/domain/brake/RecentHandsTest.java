package io.leadpipeline.ingest.domain.brake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentHandsTest {

  private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
  private static final int LIMIT = 20;

  private final RecentHands hands = new RecentHands();

  @Test
  void letsAsManyGoOnAsTheLimitSaysAndHoldsTheNext() {
    assertThat(heldOf(LIMIT, NOON, HandsKnown.NONE)).isZero();
    assertThat(heldOf(5, NOON, HandsKnown.NONE)).isEqualTo(5);
  }

  @Test
  void letsHandsGoOnAgainOnceAnHourHasFewerOfThem() {
    heldOf(LIMIT, NOON, HandsKnown.NONE);

    assertThat(heldOf(1, NOON.plus(Duration.ofMinutes(59)), HandsKnown.NONE)).isEqualTo(1);
    assertThat(heldOf(1, NOON.plus(Duration.ofMinutes(61)), HandsKnown.NONE)).isZero();
  }

  @Test
  void holdsAllOfAFloodThatLasts() {
    heldOf(LIMIT, NOON, HandsKnown.NONE);
    int held =
        IntStream.range(1, 180)
            .map(minute -> heldOf(1, NOON.plus(Duration.ofMinutes(minute)), HandsKnown.NONE))
            .sum();

    assertThat(held).isEqualTo(179);
  }

  @Test
  void answersARetryAsItAnsweredTheFirstTime() {
    UUID first = UUID.randomUUID();
    assertThat(hands.holds(first, NOON, 1, HandsKnown.NONE)).isFalse();
    UUID second = UUID.randomUUID();
    assertThat(hands.holds(second, NOON, 2, HandsKnown.NONE)).isFalse();

    assertThat(hands.holds(first, NOON.plusSeconds(1), 2, HandsKnown.NONE)).isFalse();
    assertThat(hands.holds(UUID.randomUUID(), NOON, 2, HandsKnown.NONE)).isTrue();
  }

  @Test
  void countsWhatOtherInstancesTook() {
    assertThat(heldOf(1, NOON, new HandsKnown(0, LIMIT - 1, null))).isZero();
    assertThat(heldOf(1, NOON, new HandsKnown(0, LIMIT, null))).isEqualTo(1);
  }

  @Test
  void holdsNothingWhileItIsLifted() {
    HandsKnown lifted = new HandsKnown(0, 500, NOON.plusSeconds(3600));

    assertThat(heldOf(3 * LIMIT, NOON, lifted)).isZero();
    assertThat(heldOf(1, NOON.plusSeconds(3601), lifted)).isEqualTo(1);
  }

  @Test
  void takesTenTimesTheUsualHourButAtLeastTwenty() {
    assertThat(BrakeSetting.USUAL.limit(0)).isEqualTo(20);
    assertThat(BrakeSetting.USUAL.limit(1.99)).isEqualTo(20);
    assertThat(BrakeSetting.USUAL.limit(3.11)).isEqualTo(32);
  }

  private int heldOf(int count, Instant at, HandsKnown known) {
    return (int)
        IntStream.range(0, count)
            .filter(_ -> hands.holds(UUID.randomUUID(), at, LIMIT, known))
            .count();
  }
}
