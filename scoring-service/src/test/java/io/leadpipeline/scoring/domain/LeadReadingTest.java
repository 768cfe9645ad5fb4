package io.leadpipeline.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.BantState;
import io.leadpipeline.events.Lead;
import io.leadpipeline.events.Receipt.Counted;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Temperature;
import io.leadpipeline.events.WhyNow;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LeadReadingTest {

  private static final Instant NOW = Instant.parse("2026-11-02T09:30:00Z");
  private static final Model MODEL = DefaultModel.create();

  @Test
  void receiptAddsUpToTheScoresToTheLastDigit() {
    for (long seed = 1; seed <= 200; seed++) {
      LeadState state = Fold.fold(Histories.random(seed, 50), MODEL);

      Lead lead = LeadReading.at(state, MODEL, Histories.START.plus(Duration.ofDays(121)));

      assertThat(lead.receipt().counted()).hasSizeLessThanOrEqualTo(12);
      assertThat(sum(lead, false)).as("seed " + seed).isEqualTo(lead.engagement());
      assertThat(sum(lead, true)).as("seed " + seed).isEqualTo(lead.fit());
    }
  }

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
  void everyReasonHasWordsInEveryLanguage() {
    LeadState state =
        folded(
            Told.demo().normal(Told.decidesWithin(30)).at(NOW).build(),
            Told.caseStudy().at(NOW).build(),
            Told.pricingPage().at(NOW).build(),
            Told.attended(60).at(NOW).build());
    Lead lead = LeadReading.at(state, MODEL, NOW);

    for (String language : List.of("en", "vi", "th")) {
      List<String> words = WhyNow.render(lead.whyNow(), Locale.forLanguageTag(language));

      assertThat(words).hasSize(6).noneMatch(text -> text.contains("{"));
      lead.whyNow().forEach(reason -> assertThat(words).doesNotContain(reason.code()));
    }
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

  private static double sum(Lead lead, boolean fit) {
    return lead.receipt().counted().stream()
        .filter(line -> line.rule().startsWith("fit:") == fit)
        .map(Counted::now)
        .map(BigDecimal::valueOf)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .doubleValue();
  }
}
