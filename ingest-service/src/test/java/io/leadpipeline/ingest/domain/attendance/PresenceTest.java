package io.leadpipeline.ingest.domain.attendance;

import static io.leadpipeline.ingest.domain.attendance.Facts.joined;
import static io.leadpipeline.ingest.domain.attendance.Facts.left;
import static io.leadpipeline.ingest.domain.attendance.Facts.minute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PresenceTest {

  private static final int SECONDS = 3_600;

  @Test
  void lastsFromJoiningToLeaving() {
    assertThat(minutes(joined("lan", 5), left("lan", 47))).isEqualTo(42);
  }

  @Test
  void addsUpSeveralVisits() {
    assertThat(minutes(joined("lan", 0), left("lan", 10), joined("lan", 20), left("lan", 50)))
        .isEqualTo(40);
  }

  @Test
  void countsTwoDevicesAtOnceOnce() {
    assertThat(
            minutes(
                joined("lan", 0).as("phone"),
                joined("lan", 10).as("laptop"),
                left("lan", 30).as("phone"),
                left("lan", 50).as("laptop")))
        .isEqualTo(50);
  }

  @Test
  void closesAtTheEndWhatNobodyLeft() {
    assertThat(minutes(joined("lan", 20))).isEqualTo(40);
    assertThat(minutes(joined("lan", 70))).isZero();
  }

  @Test
  void believesALeavingAfterTheEnd() {
    assertThat(minutes(joined("lan", 20), left("lan", 65))).isEqualTo(45);
  }

  @Test
  void takesAJoiningWithoutLeavingBeforeForTheSameVisit() {
    assertThat(minutes(joined("lan", 0), joined("lan", 20), left("lan", 30))).isEqualTo(30);
  }

  @Test
  void countsNothingForALeavingWithoutJoining() {
    assertThat(Presence.of(told(left("lan", 30)), minute(60)).minutes()).isEmpty();
    assertThat(minutes(joined("lan", 40), left("lan", 30))).isEqualTo(20);
  }

  @Test
  void keepsWhoLeavesAndRejoinsWithinASecond() {
    assertThat(minutes(joined("lan", 0), left("lan", 30), joined("lan", 30), left("lan", 50)))
        .isEqualTo(50);
    assertThat(minutes(joined("lan", 30), left("lan", 30))).isZero();
  }

  @Test
  void countsWholeMinutes() {
    assertThat(minutes(joined("lan", 0), left("lan", 0).at(minute(3).minusSeconds(1))))
        .isEqualTo(2);
  }

  @Test
  void refusesATimeThatEndsBeforeItBegins() {
    assertThatThrownBy(() -> new Span(minute(2), minute(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void agreesWithCountingEverySecond() {
    long start = System.nanoTime();
    for (long seed = start; seed < start + 2_000; seed++) {
      List<RosterFact> facts = random(new Random(seed));

      int minutes = Presence.of(facts, Facts.START.plusSeconds(SECONDS)).minutes().orElse(0);

      assertThat(minutes).as("seed " + seed).isEqualTo(counted(facts) / 60);
    }
  }

  private static int minutes(Facts... facts) {
    return Presence.of(told(facts), minute(60)).minutes().orElseThrow();
  }

  private static List<RosterFact> told(Facts... facts) {
    return Stream.of(facts).map(Facts::told).toList();
  }

  /** Up to three devices that come and go, few enough seconds that some things coincide. */
  private static List<RosterFact> random(Random random) {
    List<RosterFact> facts = new ArrayList<>();
    for (int i = random.nextInt(12); i >= 0; i--) {
      Facts fact = random.nextBoolean() ? joined("lan", 0) : left("lan", 0);
      int second = random.nextInt(40) * 100 + random.nextInt(2);
      facts.add(fact.as("device-" + random.nextInt(3)).at(Facts.START.plusSeconds(second)).told());
    }
    Collections.shuffle(facts, random);
    return facts;
  }

  private static int counted(List<RosterFact> facts) {
    BitSet there = new BitSet();
    for (int device = 0; device < 3; device++) {
      there.or(counted(facts, "device-" + device));
    }
    return there.cardinality();
  }

  private static BitSet counted(List<RosterFact> facts, String device) {
    BitSet joined = seconds(facts, device, "WEBINAR_JOINED");
    BitSet left = seconds(facts, device, "WEBINAR_LEFT");
    BitSet there = new BitSet();
    boolean in = false;
    for (int second = 0; second < 5_000; second++) {
      if (joined.get(second) != left.get(second)) {
        in = joined.get(second);
      }
      there.set(second, in);
    }
    if (in) {
      there.clear(SECONDS < since(there) ? since(there) : SECONDS, 5_000);
    }
    return there;
  }

  /** When somebody who is still there came. */
  private static int since(BitSet there) {
    return there.previousClearBit(4_999) + 1;
  }

  private static BitSet seconds(List<RosterFact> facts, String device, String kind) {
    BitSet seconds = new BitSet();
    facts.stream()
        .filter(fact -> device.equals(fact.source().externalId()))
        .filter(fact -> fact.kind().value().equals(kind))
        .forEach(
            fact -> seconds.set((int) (fact.at().getEpochSecond() - Facts.START.getEpochSecond())));
    return seconds;
  }
}
