package io.leadpipeline.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadpipeline.events.Lead;
import io.leadpipeline.events.Receipt.Counted;
import io.leadpipeline.events.Signal;
import io.leadpipeline.messaging.codec.EventJson;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every history; {@code ./pipeline prove scoring} tries ten thousand. */
class HistoriesTest {

  private static final Model MODEL = Models.standard();
  private static final JsonMapper JSON = EventJson.mapper();
  private static final Instant END = Histories.START.plus(Duration.ofDays(120));

  @Test
  void anyOrderOfArrivalGivesTheSameLead() {
    Runs.seeds()
        .forEach(seed -> {
          List<Signal> history = Histories.random(seed, 40);
          List<Signal> shuffled = new ArrayList<>(history);
          shuffled.addAll(history.subList(0, 10));
          Collections.shuffle(shuffled, new Random(seed));

          LeadState folded = Fold.fold(shuffled, MODEL);

          assertThat(folded).as("seed " + seed).isEqualTo(Fold.fold(history, MODEL));
        });
  }

  @Test
  void goingOnFromAStoredStateIsTheSameToTheLastBit() {
    Runs.seeds(4)
        .forEach(seed -> {
          List<Signal> history = Histories.random(seed, 60);
          LeadState incremental = LeadState.unknown(MODEL);

          for (Signal signal : inOrder(history)) {
            Fold fold = new Fold(MODEL, stored(incremental));
            fold.take(signal);
            incremental = fold.state();
          }

          assertThat(incremental).as("seed " + seed).isEqualTo(Fold.fold(history, MODEL));
        });
  }

  @Test
  void lookingInBetweenChangesNothing() {
    Runs.seeds(4)
        .forEach(seed -> {
          List<Signal> history = inOrder(Histories.random(seed, 40));
          LeadState looked = LeadState.unknown(MODEL);

          for (Signal signal : history) {
            Fold fold = new Fold(MODEL, looked);
            LeadReading.at(looked, MODEL, signal.occurredAt());
            fold.take(signal);
            looked = fold.state();
          }

          assertThat(looked).as("seed " + seed).isEqualTo(Fold.fold(history, MODEL));
        });
  }

  @Test
  void theScoreIsWhatANaiveRecomputationSays() {
    Runs.seeds()
        .forEach(seed -> {
          List<Signal> history = Histories.random(seed, 80);
          LeadState state = Fold.fold(history, MODEL);

          for (int day = 120; day < 200; day += 7) {
            Instant asOf =
                Histories.START.plus(Duration.ofDays(day)).plusMillis(Math.abs(seed) % 1_000);
            double read = new EngagementCurve(state.engagement(), MODEL.engagement()).at(asOf);
            assertThat(read)
                .as("seed " + seed + " day " + day)
                .isCloseTo(NaiveEngagement.score(history, MODEL, asOf), within(1e-9));
          }
        });
  }

  @Test
  void theReceiptAddsUpToTheScoresToTheLastDigit() {
    Runs.seeds()
        .forEach(seed -> {
          LeadState state = Fold.fold(Histories.random(seed, 50), MODEL);

          Lead lead = LeadReading.at(state, MODEL, END);

          assertThat(lead.receipt().counted()).hasSizeLessThanOrEqualTo(12);
          assertThat(sum(lead, false)).as("seed " + seed).isEqualTo(lead.engagement());
          assertThat(sum(lead, true)).as("seed " + seed).isEqualTo(lead.fit());
        });
  }

  @Test
  void timeComputedAheadIsTimeSteppedThrough() {
    Runs.seeds(10)
        .forEach(seed -> {
          LeadState state = Fold.fold(Histories.random(seed, 12), MODEL);
          Instant asOf = END.plus(Duration.ofDays(60));

          LeadState ahead = LeadReading.passed(state, MODEL, asOf);

          assertThat(ahead).as("seed " + seed).isEqualTo(SteppedHours.until(asOf, state, MODEL));
        });
  }

  @Test
  void theNextChangeIsTheFirstHourAtWhichTheLeadIsAnotherOne() {
    Runs.seeds(10)
        .forEach(seed -> {
          LeadState state = Fold.fold(Histories.random(seed, 12), MODEL);

          Optional<Instant> next = LeadReading.nextChangeAt(state, MODEL, END);

          assertThat(next).as("seed " + seed).isEqualTo(SteppedHours.nextChange(END, state, MODEL));
        });
  }

  private static List<Signal> inOrder(List<Signal> history) {
    return Fold.newestRevisions(history).stream().sorted(Position.ORDER).toList();
  }

  private static LeadState stored(LeadState state) {
    return JSON.readValue(JSON.writeValueAsString(state), LeadState.class);
  }

  private static double sum(Lead lead, boolean fit) {
    return lead.receipt().counted().stream()
        .filter(line -> line.rule().startsWith("fit:") == fit)
        .map(Counted::now)
        .map(BigDecimal::valueOf)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .doubleValue();
  }
}
