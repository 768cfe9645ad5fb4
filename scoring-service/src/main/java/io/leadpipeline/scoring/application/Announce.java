package io.leadpipeline.scoring.application;

import io.leadpipeline.events.Stage;
import io.leadpipeline.scoring.domain.LeadReading;
import io.leadpipeline.scoring.domain.LeadState;
import io.leadpipeline.scoring.domain.Model;
import io.leadpipeline.scoring.domain.Progress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides what others are told of a lead: the difference to what they were told before. */
final class Announce {

  private final Model model;

  Announce(Model model) {
    this.model = model;
  }

  /** After signals arrived or moved. */
  LeadChange change(Folded folded, Collection<SignalLog.Recorded> recorded, Instant now) {
    LeadWork work = folded.work();
    Telling telling = new Telling(work, LeadReading.at(folded.state(), model, now), now);
    if (work.erases() && work.before.isAnnounced()) {
      telling.erased();
    } else if (folded.state().reachable()) {
      tell(folded, recorded, telling);
    }
    return change(folded, telling, now);
  }

  /** After nothing but time passed; a lead of which nothing is to be told is left as it is. */
  Optional<LeadChange> passed(LeadRow row, Instant now) {
    LeadWork work = new LeadWork(row, List.of());
    Cause hour = Cause.without(row.id(), now.truncatedTo(ChronoUnit.HOURS).toString());
    Telling telling = new Telling(work, LeadReading.at(row.state(), model, now), now, hour);
    if (row.isAnnounced() && row.state().reachable()) {
      tellDifference(row, row.state(), telling);
    }
    Folded same = new Folded(work, row.state(), Optional.empty(), Set.of(), List.of());
    return telling.nothingYet() ? Optional.empty() : Optional.of(change(same, telling, now));
  }

  /** Nothing at all: only what is kept is another state. */
  LeadChange silent(Folded folded, Instant now) {
    LeadRow before = folded.work().before;
    return new LeadChange(
        before,
        before.with(folded.state()),
        List.of(),
        List.of(),
        List.of(),
        folded.refoldedFrom(),
        folded.checkpoints(),
        LeadReading.at(folded.state(), model, now),
        nextChange(folded.state(), now),
        List.of(),
        Optional.empty());
  }

  /** When time alone will change the lead next. */
  Optional<Instant> nextChange(LeadState state, Instant now) {
    return LeadReading.nextChangeAt(state, model, now);
  }

  private LeadChange change(Folded folded, Telling telling, Instant now) {
    LeadWork work = folded.work();
    return new LeadChange(
        work.before,
        telling.after(folded.state()),
        telling.absorbed(),
        work.gains.keySet(),
        work.arrivals,
        folded.refoldedFrom(),
        folded.checkpoints(),
        telling.lead(),
        nextChange(folded.state(), now),
        telling.events(),
        telling.trail());
  }

  private void tell(Folded folded, Collection<SignalLog.Recorded> recorded, Telling telling) {
    LeadWork work = folded.work();
    work.absorbed.stream().filter(LeadRow::isAnnounced).forEach(telling::merged);
    if (work.splitFrom.isPresent()) {
      telling.split();
      return;
    }
    if (work.splitInto.isPresent() && work.before.isAnnounced()) {
      telling.split();
    }
    tellStage(work.before, folded.state(), telling);
    if (!LeadReading.disqualified(folded.state(), model)) {
      RaisedHands.among(work.arrivals, folded.counted(), recorded).forEach(telling::handRaised);
    }
    boolean moved = !work.gains.isEmpty() || !work.losses.isEmpty();
    if (work.before.isAnnounced() && telling.nothingYet() && (moved || telling.looksDifferent())) {
      telling.updated();
    }
  }

  private void tellDifference(LeadRow before, LeadState state, Telling telling) {
    tellStage(before, state, telling);
    if (telling.nothingYet() && telling.looksDifferent()) {
      telling.updated();
    }
  }

  /** While a rep works on the lead, only the person's own promotion is told. */
  private void tellStage(LeadRow before, LeadState state, Telling telling) {
    Progress progress = LeadReading.passed(state, model, telling.now()).progress();
    Stage announced = before.announcedStage();
    Stage now = telling.lead().stage();
    boolean promoted = now.rung() > announced.rung() || now.equals(Stage.CUSTOMER);
    if (!now.equals(announced) && (!progress.accepted() || promoted)) {
      telling.stageChanged(announced, progress.last());
    }
  }
}
