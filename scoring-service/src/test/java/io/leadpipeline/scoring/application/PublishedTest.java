package io.leadpipeline.scoring.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Ids;
import io.leadpipeline.events.OutcomeKind;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.Stage;
import io.leadpipeline.events.StageEvent;
import io.leadpipeline.events.StageEvent.HandRaised;
import io.leadpipeline.events.StageEvent.StageChanged;
import io.leadpipeline.events.Trail;
import io.leadpipeline.scoring.domain.LeadState;
import io.leadpipeline.scoring.domain.Model;
import io.leadpipeline.scoring.domain.Models;
import io.leadpipeline.scoring.domain.Slots;
import io.leadpipeline.testsupport.Signals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What others are told, and what not, when another model comes to count. */
class PublishedTest {

  private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
  private static final Model STANDARD = Models.standard();

  /** Hands everybody with an address to sales. */
  private static final Model EAGER =
      Models.changed(text ->
          text.replace("version: default-2", "version: eager")
              .replace("raised-hand: lead.raised", "raised-hand: lead.identified || lead.raised"));

  /** Hands nobody to sales who only raised a hand. */
  private static final Model DEAF =
      Models.changed(text ->
          text.replace("version: default-2", "version: deaf")
              .replace("raised-hand: lead.raisedHand", "raised-hand: false && lead.raisedHand")
              .replace("poor-fit: lead.raisedHand", "poor-fit: false && lead.raisedHand"));

  private final List<Signal> record = new ArrayList<>();
  private LeadRow lead =
      new LeadRow(
          UUID.randomUUID(),
          0,
          false,
          null,
          Announced.NOTHING,
          UUID.randomUUID(),
          LeadState.unknown(STANDARD),
          NOW);

  @Test
  void aPublicationPromotesNobodyAloud() {
    arrives(STANDARD, ebook(0));

    LeadChange published = publishes(InForce.untold(EAGER));

    assertThat(published.after().state().progress().stage()).isEqualTo(Stage.SQL);
    assertThat(types(published)).isEmpty();
    assertThat(lead.announcedStage()).isEqualTo(Stage.IQL);
    assertThat(lead.announced().untold()).isEqualTo(Stage.SQL);
  }

  @Test
  void tickedItTellsThePromotionForAReasonOfItsOwn() {
    arrives(STANDARD, ebook(0));

    LeadChange published = publishes(new InForce(EAGER, true));

    assertThat(types(published)).containsExactly(StageChanged.class);
    StageChanged told = (StageChanged) published.events().getFirst().event();
    assertThat(told.from()).isEqualTo(Stage.IQL);
    assertThat(told.to()).isEqualTo(Stage.SQL);
    assertThat(told.about().causeId()).isEqualTo(Ids.v5(lead.id(), "eager"));
    assertThat(told.lead().receipt().model()).isEqualTo("eager");
    assertThat(lead.announced().untold()).isNull();
  }

  @Test
  void itWithdrawsNothingTickedOrNot() {
    arrives(STANDARD, demo(0));

    assertThat(types(publishes(new InForce(DEAF, true)))).doesNotContain(StageChanged.class);
    assertThat(lead.announcedStage()).isEqualTo(Stage.SQL);
    assertThat(lead.announced().untold()).isNotNull();
  }

  @Test
  void whatItHidStaysHiddenWhenThePersonDoesSomethingElse() {
    arrives(STANDARD, ebook(0));
    publishes(InForce.untold(EAGER));

    LeadChange page = arrives(EAGER, ebook(60));

    assertThat(types(page)).doesNotContain(StageChanged.class);
    assertThat(lead.announcedStage()).isEqualTo(Stage.IQL);
  }

  @Test
  void whatItHidStaysHiddenWhenTimePasses() {
    arrives(STANDARD, ebook(0));
    publishes(InForce.untold(EAGER));

    assertThat(
            new Announce(InForce.untold(EAGER))
                .passed(lead, NOW.plusSeconds(90 * 24 * 3600)).stream()
                    .flatMap(change -> types(change).stream()))
        .doesNotContain(StageChanged.class);
  }

  @Test
  void theHandOfAHiddenLeadIsHeard() {
    arrives(STANDARD, ebook(0));
    publishes(InForce.untold(EAGER));

    assertThat(types(arrives(EAGER, demo(60)))).containsExactly(HandRaised.class);
  }

  @Test
  void aSignalThatComesBeforeTheLeadIsFoldedAnewTellsNothingThatThePublicationDid() {
    arrives(STANDARD, ebook(0));

    LeadChange page = arrives(EAGER, ebook(60));

    assertThat(page.after().state().model()).isEqualTo("eager");
    assertThat(page.after().state().progress().stage()).isEqualTo(Stage.SQL);
    assertThat(types(page)).doesNotContain(StageChanged.class);
    assertThat(lead.announced().untold()).isEqualTo(Stage.SQL);
  }

  @Test
  void aSignalThatComesBeforeTheLeadIsFoldedAnewTellsWhatThePersonDid() {
    publishedBefore(DEAF);
    arrives(DEAF, ebook(0));

    LeadChange asked = arrives(STANDARD, demo(60));

    assertThat(types(asked)).containsExactly(StageChanged.class, HandRaised.class);
    assertThat(lead.announcedStage()).isEqualTo(Stage.SQL);
  }

  @Test
  void whileARepWorksOnTheLeadThePublicationIsNotToldEvenIfTicked() {
    arrives(STANDARD, ebook(0));
    arrives(STANDARD, Outcomes.signal(lead.id(), OutcomeKind.ACCEPTED, NOW.plusSeconds(10 - 3000)));

    assertThat(types(publishes(new InForce(EAGER, true)))).doesNotContain(StageChanged.class);

    LeadChange lost =
        arrives(EAGER, Outcomes.signal(lead.id(), OutcomeKind.LOST, NOW.plusSeconds(20 - 3000)));
    assertThat(types(lost)).containsExactly(StageChanged.class);
    assertThat(lead.announcedStage()).isEqualTo(Stage.RECYCLED);
  }

  @Test
  void goingBackSettlesWhatWasHidden() {
    arrives(STANDARD, ebook(0));
    publishes(InForce.untold(EAGER));

    assertThat(types(publishes(InForce.untold(STANDARD)))).isEmpty();
    assertThat(lead.announced().untold()).isNull();
    assertThat(types(arrives(STANDARD, demo(60))))
        .containsExactly(StageChanged.class, HandRaised.class);
  }

  private void publishedBefore(Model model) {
    lead = lead.with(LeadState.unknown(model));
  }

  /** The lead is read, folded anew where the model is another one, and kept. */
  private LeadChange arrives(Model model, Signal signal) {
    LeadWork work = new LeadWork(lead, List.of());
    work.add(
        new Arrival(UUID.randomUUID(), Slots.of(signal), signal, Trail.EMPTY, null, null, null));
    record.add(signal);
    return kept(new Announce(InForce.untold(model)).change(folded(work, model), List.of(), NOW));
  }

  private LeadChange publishes(InForce inForce) {
    LeadWork work = new LeadWork(lead, List.of());
    return kept(new Announce(inForce).published(folded(work, inForce.model()), NOW));
  }

  private Folded folded(LeadWork work, Model model) {
    Folding fold = new Folding(lead.id(), model, LeadState.unknown(model));
    record.forEach(fold::take);
    return Folded.of(work, fold, work.arrivals, Optional.of(FirstChange.START));
  }

  private LeadChange kept(LeadChange change) {
    assertThat(change.after().version()).isGreaterThan(lead.version());
    lead = change.after();
    return change;
  }

  private static Signal ebook(long seconds) {
    return Signals.anEbookDownload().at(NOW.plusSeconds(seconds - 3600)).build();
  }

  private static Signal demo(long seconds) {
    return Signals.aDemoRequest().at(NOW.plusSeconds(seconds - 3600)).build();
  }

  private static List<Class<?>> types(LeadChange change) {
    return change.events().stream()
        .map(event -> (StageEvent) event.event())
        .<Class<?>>map(StageEvent::getClass)
        .toList();
  }
}
