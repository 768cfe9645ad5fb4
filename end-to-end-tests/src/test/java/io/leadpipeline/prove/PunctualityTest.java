package io.leadpipeline.prove;

import static io.leadpipeline.prove.Told.accepted;
import static io.leadpipeline.prove.Told.offered;
import static io.leadpipeline.prove.Told.passed;
import static io.leadpipeline.prove.Told.reminded;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.HandoffEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PunctualityTest {

  private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");
  private static final Instant DUE = NOON.plusSeconds(300);

  @Test
  void findsNothingWrongWithAnOfferThatIsRemindedOfAndPassesOnWhenDue() {
    assertThat(flaws(at(0, 120, 300), offered(1, DUE), reminded(2, DUE), passed(3))).isEmpty();
    assertThat(flaws(at(0, 145, 329), offered(1, DUE), reminded(2, DUE), passed(3))).isEmpty();
    assertThat(flaws(at(0, 290), offered(1, DUE), accepted(2))).isEmpty();
  }

  @Test
  void seesAnOfferThatPassesOnEarlyOrLate() {
    assertThat(flaws(at(0, 120, 299), offered(1, DUE), reminded(2, DUE), passed(3)))
        .singleElement()
        .asString()
        .startsWith("passed on at 2026-11-20T05:04:59Z, due");
    assertThat(flaws(at(0, 120, 331), offered(1, DUE), reminded(2, DUE), passed(3))).hasSize(1);
  }

  @Test
  void seesAReminderThatComesEarlyLateOrNotAtAll() {
    assertThat(flaws(at(0, 118), offered(1, DUE), reminded(2, DUE))).hasSize(1);
    assertThat(flaws(at(0, 331), offered(1, DUE), reminded(2, DUE))).hasSize(1);
    assertThat(flaws(at(0, 300), offered(1, DUE), passed(2)))
        .singleElement()
        .asString()
        .endsWith("without a reminder");
  }

  @Test
  void givesWhatWasDueDuringAnOutageHalfAMinuteFromItsEnd() {
    Absence away = new Absence(DUE.minusSeconds(10), DUE.plusSeconds(120));

    assertThat(passedOn(150, away)).isEmpty();
    assertThat(passedOn(151, away)).hasSize(1);
  }

  @Test
  void countsOnlyTheTimeBetweenOutages() {
    Absence first = new Absence(DUE.plusSeconds(10), DUE.plusSeconds(40));
    Absence second = new Absence(DUE.plusSeconds(50), DUE.plusSeconds(80));

    assertThat(passedOn(90, second, first)).isEmpty();
    assertThat(passedOn(91, second, first)).hasSize(1);
  }

  @Test
  void excusesNothingByAnOutageAtAnotherTime() {
    Absence before = new Absence(DUE.minusSeconds(200), DUE.minusSeconds(1));
    Absence after = new Absence(DUE.plusSeconds(31), DUE.plusSeconds(200));

    assertThat(passedOn(30, before, after)).isEmpty();
    assertThat(passedOn(31, before, after)).hasSize(1);
    assertThat(passedOn(-1, before, after)).hasSize(1);
  }

  private static List<String> passedOn(int secondsLate, Absence... absences) {
    Circumstances circumstances = new Circumstances(0, List.of(absences));
    HandoffEvent[] told = {offered(1, DUE), reminded(2, DUE), passed(3)};
    return new Punctuality(circumstances)
        .flaws(new HandoffPath(Told.ID, List.of(told)), at(0, 120, 300 + secondsLate));
  }

  private static Map<Long, Instant> at(int... seconds) {
    Map<Long, Instant> recorded = new HashMap<>();
    for (int second : seconds) {
      recorded.put(recorded.size() + 1L, NOON.plusSeconds(second));
    }
    return recorded;
  }

  private static List<String> flaws(Map<Long, Instant> recorded, HandoffEvent... events) {
    return new Punctuality(Circumstances.CALM)
        .flaws(new HandoffPath(Told.ID, List.of(events)), recorded);
  }
}
