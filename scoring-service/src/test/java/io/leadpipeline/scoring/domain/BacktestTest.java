package io.leadpipeline.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.OutcomeKind;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.Stage;
import io.leadpipeline.scoring.domain.backtest.Backtest;
import io.leadpipeline.scoring.domain.backtest.BacktestResult;
import io.leadpipeline.scoring.domain.backtest.Figures;
import io.leadpipeline.testsupport.Signals;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What counts for a model and what does not. */
class BacktestTest {

  private static final Instant MONDAY = Instant.parse("2026-11-02T09:00:00Z");
  private static final Model LIVE = Models.standard();

  /** Promotes nobody who only raised a hand. */
  private static final Model DEAF =
      Models.changed(text ->
          text.replace("version: default-2", "version: deaf")
              .replace("raised-hand: lead.raisedHand", "raised-hand: false && lead.raisedHand")
              .replace(
                  "raised-hand-of-poor-fit: lead.raisedHand",
                  "raised-hand-of-poor-fit: false && lead.raisedHand"));

  private final Map<UUID, LeadState> ended = new HashMap<>();
  private final Backtest backtest = new Backtest(LIVE, DEAF, ended::put);

  @Test
  void countsAPromotionThatCameBeforeSalesSpoke() {
    lead(demo(0), won(2));

    Figures live = backtest.result().live();
    assertThat(live.sql()).isEqualTo(1);
    assertThat(live.hits()).isEqualTo(1);
    assertThat(live.precision()).isEqualTo(1.0);
    assertThat(live.recall()).isEqualTo(1.0);
    assertThat(live.sqlPerDay()).containsExactly(Map.entry(LocalDate.of(2026, 11, 2), 1L));
  }

  @Test
  void callsALeadThatOnlySalesFoundMissed() {
    lead(demo(0), won(2));

    Figures draft = backtest.result().draft();
    assertThat(draft.sql()).isZero();
    assertThat(draft.missed()).isEqualTo(1);
    assertThat(draft.precision()).isNull();
    assertThat(draft.recall()).isZero();
    assertThat(backtest.result().differing()).isEqualTo(1);
    assertThat(backtest.result().differences().getFirst().draft()).isNull();
  }

  @Test
  void countsNoPromotionThatCameAfterSalesSpoke() {
    lead(ebook(0), outcome(1, OutcomeKind.ACCEPTED), demo(2), won(3));

    assertThat(backtest.result().live().sql()).isZero();
    assertThat(backtest.result().live().missed()).isEqualTo(1);
  }

  @Test
  void judgesEachCycleByItself() {
    lead(demo(0), outcome(1, OutcomeKind.LOST), demo(40 * 24), won(41 * 24));

    BacktestResult result = backtest.result();
    assertThat(result.cycles()).isEqualTo(2);
    assertThat(result.judged()).isEqualTo(2);
    assertThat(result.live().sql()).isEqualTo(2);
    assertThat(result.live().falseAlarms()).isEqualTo(1);
    assertThat(result.live().hits()).isEqualTo(1);
    assertThat(result.live().precision()).isEqualTo(0.5);
  }

  @Test
  void whatSalesSaidAfterwardsChangesNoPromotion() {
    lead(demo(0), outcome(1, OutcomeKind.QUALIFIED), demo(2), won(3));
    lead(demo(0), outcome(1, OutcomeKind.LOST));

    BacktestResult result = backtest.result();
    assertThat(result.live().sql()).isEqualTo(2);
    assertThat(result.live().sqlPerDay()).containsValue(2L);
    assertThat(result.differences())
        .extracting(it -> String.valueOf(it.live()))
        .hasSize(2)
        .allMatch(told -> told.contains("at=" + MONDAY + ", rule=raised-hand"));
  }

  @Test
  void whatSalesStillDoesWithALeadItIsDoneWithIsNoCycle() {
    lead(demo(0), won(2), outcome(3, OutcomeKind.RELEASED));

    assertThat(backtest.result().cycles()).isEqualTo(1);
  }

  @Test
  void takesALeadNobodyJudgedForUnknownAndNotForLost() {
    lead(demo(0));

    BacktestResult result = backtest.result();
    assertThat(result.judged()).isZero();
    assertThat(result.live().sql()).isEqualTo(1);
    assertThat(result.live().precision()).isNull();
    assertThat(result.live().recall()).isNull();
  }

  @Test
  void tellsEachLeadAsTheDraftLeavesIt() {
    UUID id = lead(demo(0));
    lead(ebook(0));

    assertThat(backtest.result().leads()).isEqualTo(2);
    assertThat(ended).hasSize(2);
    assertThat(ended)
        .hasEntrySatisfying(
            id, state -> assertThat(state.progress().stage()).isNotEqualTo(Stage.SQL));
  }

  private UUID lead(Signal... signals) {
    UUID id = UUID.randomUUID();
    List.of(signals).forEach(signal -> backtest.take(id, signal));
    return id;
  }

  private static Signal demo(int hours) {
    return at(Told.demo(), hours).build();
  }

  private static Signal ebook(int hours) {
    return at(Told.ebook(), hours).build();
  }

  private static Signal won(int hours) {
    return outcome(hours, OutcomeKind.WON);
  }

  private static Signal outcome(int hours, OutcomeKind outcome) {
    return Told.sales(at(Signals.aSignal(), hours), outcome);
  }

  private static Signals at(Signals signals, int hours) {
    return signals.at(MONDAY.plus(Duration.ofHours(hours)));
  }
}
