package io.leadpipeline.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Signal;
import io.leadpipeline.messaging.codec.EventJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FoldTest {

  private static final Model MODEL = DefaultModel.create();
  private static final JsonMapper JSON = EventJson.mapper();

  @Test
  void anyOrderOfArrivalGivesTheSameLead() {
    for (long seed = 1; seed <= 100; seed++) {
      List<Signal> history = Histories.random(seed, 40);
      List<Signal> shuffled = new ArrayList<>(history);
      shuffled.addAll(history.subList(0, 10));
      Collections.shuffle(shuffled, new Random(seed));

      LeadState folded = Fold.fold(shuffled, MODEL);

      assertThat(folded).as("seed " + seed).isEqualTo(Fold.fold(history, MODEL));
    }
  }

  @Test
  void goingOnFromAStoredStateIsTheSameToTheLastBit() {
    for (long seed = 1; seed <= 25; seed++) {
      List<Signal> history = Histories.random(seed, 60);

      LeadState incremental = LeadState.unknown(MODEL);
      for (Signal signal : inOrder(history)) {
        Fold fold = new Fold(MODEL, stored(incremental));
        fold.take(signal);
        incremental = fold.state();
      }

      assertThat(incremental).as("seed " + seed).isEqualTo(Fold.fold(history, MODEL));
    }
  }

  @Test
  void theScoreIsWhatANaiveRecomputationSays() {
    for (long seed = 1; seed <= 100; seed++) {
      List<Signal> history = Histories.random(seed, 80);
      LeadState state = Fold.fold(history, MODEL);

      for (int day = 120; day < 200; day += 7) {
        var asOf = Histories.START.plus(Duration.ofDays(day)).plusMillis(seed);
        double read = EngagementReading.scoreOf(state.engagement(), MODEL.engagement(), asOf);

        assertThat(read)
            .as("seed " + seed + " day " + day)
            .isCloseTo(NaiveEngagement.score(history, MODEL, asOf), within(1e-9));
      }
    }
  }

  @Test
  void aTallyStaysExactOverThirtyYears() {
    List<Signal> clicks = new ArrayList<>();
    for (int year = 0; year < 30; year++) {
      clicks.add(Told.clicked().at(Histories.START.plus(Duration.ofDays(365L * year))).build());
    }
    var last = clicks.getLast().occurredAt();

    LeadState state = Fold.fold(clicks, MODEL);

    assertThat(EngagementReading.scoreOf(state.engagement(), MODEL.engagement(), last))
        .isCloseTo(5, within(1e-6));
  }

  @Test
  void stateStaysSmallHoweverLongTheHistory() {
    int atThousand = size(Fold.fold(Histories.random(1, 1_000), MODEL));

    int atFourThousand = size(Fold.fold(Histories.random(1, 4_000), MODEL));

    assertThat(atFourThousand).isLessThan(atThousand + 4_000).isLessThan(32_000);
  }

  private static Offset<Double> within(double distance) {
    return Offset.offset(distance);
  }

  private static List<Signal> inOrder(List<Signal> history) {
    return Fold.newestRevisions(history).stream().sorted(Position.ORDER).toList();
  }

  private static LeadState stored(LeadState state) {
    return JSON.readValue(JSON.writeValueAsString(state), LeadState.class);
  }

  private static int size(LeadState state) {
    return JSON.writeValueAsString(state).length();
  }
}
