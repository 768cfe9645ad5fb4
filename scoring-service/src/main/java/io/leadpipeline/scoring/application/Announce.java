package io.leadpipeline.scoring.application;

import io.leadpipeline.events.Lead;
import io.leadpipeline.events.Stage;
import io.leadpipeline.scoring.domain.LeadReading;
import io.leadpipeline.scoring.domain.LeadState;
import io.leadpipeline.scoring.domain.Model;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Decides what others are told of a folded lead: the difference to what they were told before. */
final class Announce {

  private final Model model;

  Announce(Model model) {
    this.model = model;
  }

  LeadChange change(FoldLeads.Folded folded, Collection<SignalLog.Recorded> recorded, Instant now) {
    LeadWork work = folded.work();
    LeadState state = folded.state();
    Lead lead = LeadReading.at(state, model, now);
    Telling telling = new Telling(work, lead, now);
    if (state.reachable()) {
      tell(folded, recorded, telling);
    }
    Arrival cause = telling.cause().orElse(work.arrivals.getLast());
    boolean follows = telling.cause().isPresent() || !work.before.announced();
    return new LeadChange(
        work.before,
        after(work, state, telling, follows ? cause.signal().id() : work.before.causeId()),
        work.identity,
        work.arrivals,
        folded.refolded(),
        lead,
        telling.events(),
        follows ? Optional.of(cause.trail().withScored(now)) : Optional.empty());
  }

  private void tell(
      FoldLeads.Folded folded, Collection<SignalLog.Recorded> recorded, Telling telling) {
    LeadWork work = folded.work();
    LeadState state = folded.state();
    if (stageDiffers(work.before, state)) {
      telling.stageChanged(work.before.announcedStage(), state.progress());
    }
    if (!LeadReading.disqualified(state, model)) {
      RaisedHands.among(work.arrivals, folded.counted(), recorded).forEach(telling::handRaised);
    }
    if (work.before.announced()
        && telling.nothingYet()
        && Face.changed(work.before.state(), state)) {
      telling.updated();
    }
  }

  /** While a rep works on the lead, only the person's own promotion is told. */
  private static boolean stageDiffers(LeadRow before, LeadState state) {
    Stage announced = before.announcedStage();
    Stage now = state.progress().stage();
    boolean held = state.progress().accepted();
    boolean promoted = now.rung() > announced.rung() || now.equals(Stage.CUSTOMER);
    return !now.equals(announced) && (!held || promoted);
  }

  private static LeadRow after(LeadWork work, LeadState state, Telling telling, UUID causeId) {
    LeadRow before = work.before;
    boolean told = !telling.nothingYet();
    return new LeadRow(
        before.id(),
        telling.version(),
        before.test(),
        telling.testAddress(),
        telling.toldStage().orElse(before.announcedStage()),
        told ? telling.version() : before.announcedVersion(),
        causeId,
        state);
  }
}
