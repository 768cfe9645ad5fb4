package io.leadpipeline.scoring.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.OutcomeKind;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.Stage;
import io.leadpipeline.events.StageEvent;
import io.leadpipeline.events.StageEvent.HandRaised;
import io.leadpipeline.events.StageEvent.LeadUpdated;
import io.leadpipeline.events.StageEvent.StageChanged;
import io.leadpipeline.events.Trail;
import io.leadpipeline.messaging.Outgoing;
import io.leadpipeline.scoring.domain.LeadState;
import io.leadpipeline.scoring.domain.Model;
import io.leadpipeline.scoring.domain.Models;
import io.leadpipeline.scoring.domain.Slots;
import io.leadpipeline.testsupport.Signals;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnnounceTest {

  private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
  private static final Model MODEL = Models.standard();
  private static final LeadRow NEW =
      new LeadRow(
          UUID.fromString("00000000-0000-4000-8000-000000000001"),
          0,
          false,
          null,
          Announced.NOTHING,
          UUID.fromString("00000000-0000-4000-8000-000000000002"),
          LeadState.unknown(MODEL),
          NOW);

  @Test
  void severalStepsInOneBatchAreToldAsOne() {
    LeadChange change =
        taken(
            NEW, Signals.anEbookDownload().at(NOW), Signals.aDemoRequest().at(NOW.plusSeconds(1)));

    assertThat(types(change)).containsExactly(StageChanged.class, HandRaised.class);
    assertThat(versions(change)).containsExactly(1L, 2L);
    assertThat(change.after().announced().version()).isEqualTo(2);
    assertThat(((StageChanged) change.events().getFirst().event()).from()).isEqualTo(Stage.VISITOR);
  }

  @Test
  void everyRaisedHandIsToldEvenWhenTheStageStays() {
    LeadRow known = taken(NEW, Signals.aDemoRequest().at(NOW)).after();

    LeadChange change =
        taken(
            known,
            Signals.aDemoRequest().at(NOW.plusSeconds(60)),
            Signals.aDemoRequest().at(NOW.plusSeconds(120)));

    assertThat(types(change)).containsExactly(HandRaised.class, HandRaised.class);
    assertThat(versions(change)).containsExactly(3L, 4L);
  }

  @Test
  void anOldRaisedHandChangesTheStageButCallsNobody() {
    Signals old = Signals.aDemoRequest().at(NOW.minus(Duration.ofHours(25))).receivedAt(NOW);

    assertThat(types(taken(NEW, old))).containsExactly(StageChanged.class);
  }

  @Test
  void nothingIsToldOfSomebodyWhoCannotBeReached() {
    LeadChange change = taken(NEW, Signals.aDemoRequest().email(null).visitor("c").at(NOW));

    assertThat(change.events()).isEmpty();
    assertThat(change.after().version()).isEqualTo(1);
    assertThat(change.after().announced().version()).isZero();
  }

  @Test
  void aSignalThatChangesNothingOthersKnowIsNotTold() {
    LeadRow known = taken(NEW, Signals.anEbookDownload().at(NOW)).after();

    LeadChange change = taken(known, Signals.aSignal().at(NOW.plusSeconds(60)));

    assertThat(change.events()).isEmpty();
    assertThat(change.after().causeId()).isEqualTo(known.causeId());
  }

  @Test
  void aNewTelephoneIsTold() {
    LeadRow known = taken(NEW, Signals.anEbookDownload().at(NOW)).after();

    LeadChange change = taken(known, Signals.aSignal().phone("+8490").at(NOW.plusSeconds(60)));

    assertThat(types(change)).containsExactly(LeadUpdated.class);
  }

  @Test
  void whileARepWorksOnTheLeadOnlyItsOwnPromotionIsTold() {
    LeadRow iql = taken(NEW, Signals.anEbookDownload().at(NOW)).after();
    LeadRow held = outcome(iql, OutcomeKind.ACCEPTED, NOW.plusSeconds(10)).after();

    LeadChange promoted = taken(held, Signals.aDemoRequest().at(NOW.plusSeconds(20)));
    LeadChange lost = outcome(promoted.after(), OutcomeKind.LOST, NOW.plusSeconds(30));

    assertThat(types(promoted)).containsExactly(StageChanged.class, HandRaised.class);
    assertThat(types(lost)).containsExactly(StageChanged.class);
    assertThat(lost.after().announcedStage()).isEqualTo(Stage.RECYCLED);
  }

  private static LeadChange taken(LeadRow before, Signals... signals) {
    return change(before, Arrays.stream(signals).map(Signals::build).toList());
  }

  private static LeadChange outcome(LeadRow before, OutcomeKind kind, Instant at) {
    return change(before, List.of(Outcomes.signal(before.id(), kind, at)));
  }

  private static LeadChange change(LeadRow before, List<Signal> signals) {
    LeadWork work = new LeadWork(before, List.of());
    signals.stream()
        .sorted(Comparator.comparing(Signal::occurredAt))
        .map(s -> new Arrival(UUID.randomUUID(), Slots.of(s), s, Trail.EMPTY, null, null, null))
        .forEach(work::add);
    NoRecord nothing = new NoRecord();
    Folded folded =
        new FoldLeads(nothing, nothing, MODEL).fold(List.of(work), List.of()).getFirst();
    return new Announce(InForce.untold(MODEL)).change(folded, List.of(), NOW);
  }

  private static List<Class<?>> types(LeadChange change) {
    return change.events().stream().<Class<?>>map(event -> event.event().getClass()).toList();
  }

  private static List<Long> versions(LeadChange change) {
    return change.events().stream()
        .map(Outgoing::event)
        .map(event -> ((StageEvent) event).about().version())
        .toList();
  }
}
