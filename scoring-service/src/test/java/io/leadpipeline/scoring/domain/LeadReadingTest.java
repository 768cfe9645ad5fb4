package io.leadpipeline.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.BantState;
import io.leadpipeline.events.Lead;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Temperature;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class LeadReadingTest {

  private static final Instant NOW = Instant.parse("2026-11-02T09:30:00Z");
  private static final Model MODEL = Models.standard();

  @Test
  void halfOfTheRaisedHandIsLeftAfterTwoWeeks() {
    LeadState state = folded(Told.demo().at(NOW).build());

    Lead lead = LeadReading.at(state, MODEL, NOW.plus(Duration.ofDays(14)));

    assertThat(lead.engagement()).isEqualTo(40);
    assertThat(lead.receipt().counted().getFirst().points()).isEqualTo(80);
    assertThat(lead.receipt().counted().getFirst().now()).isEqualTo(40);
  }

  @Test
  void pricingPagesCountTwiceAWeekAndWebAtMostThirty() {
    Signal[] views = new Signal[5];
    for (int i = 0; i < 5; i++) {
      views[i] = Told.pricingPage().at(NOW.plusSeconds(i)).build();
    }

    Lead lead = LeadReading.at(folded(views), MODEL, NOW.plusSeconds(4));

    assertThat(lead.engagement()).isEqualTo(20);
  }

  @Test
  void attendanceTakesThePlaceOfRegistration() {
    LeadState state =
        folded(
            Told.registered().at(NOW).build(), Told.attended(50).at(NOW.plusSeconds(60)).build());

    assertThat(engagement(state, NOW.plusSeconds(60))).isEqualTo(25);
  }

  @Test
  void comingAndGoingCountOnceAsAttendance() {
    LeadState there =
        folded(
            Told.registered().at(NOW).build(),
            Told.webinar(SignalKind.WEBINAR_JOINED, null).at(NOW.plusSeconds(10)).build(),
            Told.webinar(SignalKind.WEBINAR_LEFT, null).at(NOW.plusSeconds(20)).build(),
            Told.webinar(SignalKind.WEBINAR_JOINED, null).at(NOW.plusSeconds(30)).build());
    LeadState told =
        folded(
            Told.registered().at(NOW).build(),
            Told.webinar(SignalKind.WEBINAR_JOINED, null).at(NOW.plusSeconds(10)).build(),
            Told.webinar(SignalKind.WEBINAR_LEFT, null).at(NOW.plusSeconds(20)).build(),
            Told.attended(50).at(NOW.plusSeconds(60)).build());

    assertThat(engagement(there, NOW.plusSeconds(30))).isEqualTo(10);
    assertThat(engagement(told, NOW.plusSeconds(60))).isEqualTo(25);
  }

  @Test
  void aMissedWebinarIsWorthNothing() {
    LeadState state =
        folded(Told.registered().at(NOW).build(), Told.missed().at(NOW.plusSeconds(60)).build());

    assertThat(engagement(state, NOW.plusSeconds(60))).isZero();
  }

  @Test
  void aHotLeadCoolsOnlyBelowFiftyFiveAndAtWholeHours() {
    LeadState state = folded(Told.demo().at(NOW).build());

    assertThat(temperatureAfter(state, Duration.ofDays(7))).isEqualTo(Temperature.HOT);
    assertThat(temperatureAfter(state, Duration.ofDays(8))).isEqualTo(Temperature.WARM);
    assertThat(temperatureAfter(state, Duration.ofDays(23))).isEqualTo(Temperature.WARM);
    assertThat(temperatureAfter(state, Duration.ofDays(24))).isEqualTo(Temperature.COLD);
  }

  @Test
  void aTimeFrameIsBelievedThirtyDaysBeyondItsHorizon() {
    LeadState state = folded(Told.demo().normal(Told.within(30)).at(NOW).build());

    Lead inTime = LeadReading.at(state, MODEL, NOW.plus(Duration.ofDays(60)));
    Lead late = LeadReading.at(state, MODEL, NOW.plus(Duration.ofDays(60).plusHours(1)));

    assertThat(inTime.bant().timeline().state()).isEqualTo(BantState.CONFIRMED);
    assertThat(late.bant().timeline().state()).isEqualTo(BantState.UNKNOWN);
  }

  @Test
  void nothingKnownIsFitFifty() {
    LeadState state = folded(Told.demo().email(null).phone("+84901234567").at(NOW).build());

    assertThat(LeadReading.at(state, MODEL, NOW).fit()).isEqualTo(50);
  }

  @Test
  void aRepeatWithinTenMinutesCountsOnce() {
    Signal first = Told.demo().contentHash("same").at(NOW).build();
    Signal repeat = Told.demo().contentHash("same").at(NOW.plus(Duration.ofMinutes(9))).build();
    Signal later = Told.demo().contentHash("same").at(NOW.plus(Duration.ofMinutes(11))).build();

    LeadState state = folded(first, repeat, later);

    assertThat(state.counted()).isEqualTo(2);
  }

  @Test
  void everyReasonTheModelCanGiveHasWordsInEveryLanguage() {
    for (Locale language : List.of(Locale.ROOT, Locale.of("vi"), Locale.of("th"))) {
      ResourceBundle words = ResourceBundle.getBundle("io.leadpipeline.events.why-now", language);
      assertThat(words.getLocale()).isEqualTo(language);
      assertThat(words.keySet()).containsAll(codes());
    }
  }

  private static List<String> codes() {
    List<String> codes = new ArrayList<>();
    for (MomentRule rule : MODEL.whyNow().moments()) {
      if (rule.told()) {
        codes.add(rule.wording(new Moment(NOW, Map.of("title", "The Guide"))));
        codes.add(rule.wording(new Moment(NOW, Map.of())));
      }
    }
    MODEL.whyNow().reasons().forEach(rule -> codes.add(rule.code()));
    return codes;
  }

  @Test
  void aManagerIsAskedToLookAtWhomSalesCallsNoBuyer() {
    LeadState state =
        folded(
            Told.demo().at(NOW).build(),
            Told.rejected(Told.newsletter().at(NOW.plusSeconds(60)), "NOT_A_BUYER"));

    assertThat(LeadReading.at(state, MODEL, NOW.plusSeconds(60)).review()).isEqualTo("NOT_A_BUYER");
    assertThat(LeadReading.disqualified(state, MODEL)).isFalse();
  }

  @Test
  void studentsAreSilent() {
    LeadState state = folded(Told.titled(Told.demo().at(NOW), "Sinh viên"));

    assertThat(LeadReading.at(state, MODEL, NOW).review()).isNull();
    assertThat(LeadReading.disqualified(state, MODEL)).isTrue();
  }

  @Test
  void labelsTellTheJourneyAndTheKindOfProspect() {
    LeadState state = folded(Told.demo().normal(Told.decidesWithin(30)).at(NOW).build());

    Lead lead = LeadReading.at(state, MODEL, NOW);

    assertThat(lead.journey()).isEqualTo("engaged");
    assertThat(lead.prospectTypes())
        .containsExactly("first-time", "decision-maker", "target-customer");
    assertThat(lead.segments()).containsExactly("buying-soon");
  }

  @Test
  void theNextChangeIsKnownAhead() {
    LeadState state = folded(Told.demo().at(NOW).build());

    Instant next = LeadReading.nextChangeAt(state, MODEL, NOW).orElseThrow();

    assertThat(temperatureAfter(state, Duration.between(NOW, next).minusSeconds(1)))
        .isEqualTo(Temperature.HOT);
    assertThat(LeadReading.at(state, MODEL, next).temperature()).isEqualTo(Temperature.WARM);
  }

  private static LeadState folded(Signal... signals) {
    return Fold.fold(List.of(signals), MODEL);
  }

  private static double engagement(LeadState state, Instant asOf) {
    return LeadReading.at(state, MODEL, asOf).engagement();
  }

  private static Temperature temperatureAfter(LeadState state, Duration time) {
    return LeadReading.at(state, MODEL, NOW.plus(time)).temperature();
  }
}
