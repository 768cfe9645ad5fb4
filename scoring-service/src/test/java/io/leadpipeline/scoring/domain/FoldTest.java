package io.leadpipeline.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Lead;
import io.leadpipeline.events.Signal;
import io.leadpipeline.messaging.codec.EventJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FoldTest {

  /** A hundred times more in the proof than in a build. */
  private static final int LONGEST = 10 * Integer.getInteger("histories", 100);

  private static final Model MODEL = Models.standard();
  private static final JsonMapper JSON = EventJson.mapper();

  @Test
  void aTallyStaysExactOverThirtyYears() {
    List<Signal> clicks = new ArrayList<>();
    for (int year = 0; year < 30; year++) {
      clicks.add(Told.clicked().at(Histories.START.plus(Duration.ofDays(365L * year))).build());
    }
    var last = clicks.getLast().occurredAt();

    LeadState state = Fold.fold(clicks, MODEL);

    assertThat(new EngagementCurve(state.engagement(), MODEL.engagement()).at(last))
        .isCloseTo(5, within(1e-6));
  }

  @Test
  void aBustlingLeadOfYearsFitsIntoAnEvent() {
    Fold fold = new Fold(MODEL, LeadState.unknown(MODEL));
    Instant at = Histories.START;
    for (int i = 0; i < LONGEST; i++) {
      at = at.plusSeconds(60);
      fold.take(LongWinded.signal(i, at));
    }

    Lead lead = LeadReading.at(fold.state(), MODEL, at);

    assertThat(fold.state().counted()).isEqualTo(LONGEST);
    assertThat(JSON.writeValueAsBytes(lead).length).isBetween(20_000, 31_000);
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

  private static int size(LeadState state) {
    return JSON.writeValueAsString(state).length();
  }
}
