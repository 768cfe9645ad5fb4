package io.leadpipeline.scoring.application;

import io.leadpipeline.events.Stage;
import io.leadpipeline.scoring.domain.AsOf;
import io.leadpipeline.scoring.domain.LeadReading;
import io.leadpipeline.scoring.domain.LeadState;
import io.leadpipeline.scoring.domain.Model;
import io.leadpipeline.scoring.domain.Progress;
import io.leadpipeline.scoring.domain.StageChange;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides what others are told of a lead: the difference to what they were told before. */
final class Announce {

  private final Model model;
  private final InForce inForce;

  Announce(InForce inForce) {
    this.model = inForce.model();
    this.inForce = inForce;
  }

  /** After signals arrived or moved. */
  LeadChange change(Folded folded, Collection<SignalLog.Recorded> recorded, Instant now) {
    LeadWork work = folded.work();
    Telling telling = new Telling(work, new AsOf(folded.state(), model, now));
    if (work.erases() && work.before.isAnnounced()) {
      telling.erased();
    } else if (folded.state().reachable()) {
      tell(folded, recorded, telling);
    }
    return change(folded, telling);
  }

  /** After nothing but time passed; a lead of which nothing is to be told is left as it is. */
  Optional<LeadChange> passed(LeadRow row, Instant now) {
    LeadWork work = new LeadWork(row, List.of());
    Cause hour = Cause.without(row.id(), now.truncatedTo(ChronoUnit.HOURS).toString());
    Telling telling = new Telling(work, new AsOf(row.state(), model, now), hour);
    if (row.isAnnounced() && row.state().reachable()) {
      tellDifference(row, telling);
    }
    Folded same = new Folded(work, row.state(), Optional.empty(), Set.of(), List.of());
    return telling.nothingYet() ? Optional.empty() : Optional.of(change(same, telling));
  }

  /** After another model came to count, without anything that the person did. */
  LeadChange published(Folded folded, Instant now) {
    LeadWork work = folded.work();
    Cause version = Cause.without(work.id(), model.version());
    Telling telling = new Telling(work, new AsOf(folded.state(), model, now), version);
    if (folded.state().reachable()) {
      tellPublished(work.before, telling.progress(), telling);
      if (work.before.isAnnounced() && telling.nothingYet() && telling.looksDifferent()) {
        telling.updated();
      }
    }
    return change(folded, telling);
  }

  /** Nothing at all: only what is kept is another state. */
  LeadChange silent(Folded folded, Instant now) {
    LeadRow before = folded.work().before;
    AsOf asOf = new AsOf(folded.state(), model, now);
    return new LeadChange(
        before,
        before.with(folded.state()),
        List.of(),
        List.of(),
        List.of(),
        folded.refoldedFrom(),
        folded.checkpoints(),
        asOf.lead(),
        asOf.nextChangeAt(),
        List.of(),
        Optional.empty());
  }

  /** When time alone will change the lead next. */
  Optional<Instant> nextChange(LeadState state, Instant now) {
    return LeadReading.nextChangeAt(state, model, now);
  }

  private static LeadChange change(Folded folded, Telling telling) {
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
        telling.nextChangeAt(),
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
    tellStage(work, telling);
    if (!LeadReading.disqualified(folded.state(), model)) {
      RaisedHands.among(work.arrivals, folded.counted(), recorded).forEach(telling::handRaised);
    }
    boolean moved = !work.gains.isEmpty() || !work.losses.isEmpty();
    if (work.before.isAnnounced() && telling.nothingYet() && (moved || telling.looksDifferent())) {
      telling.updated();
    }
  }

  private static void tellDifference(LeadRow before, Telling telling) {
    tellOwnDoing(before, telling.progress(), telling);
    if (telling.nothingYet() && telling.looksDifferent()) {
      telling.updated();
    }
  }

  private void tellStage(LeadWork work, Telling telling) {
    Progress progress = telling.progress();
    if (inForce.isOther(work.before)
        && !work.movesThePast()
        && !isOwnDoing(work, progress, telling)) {
      tellPublished(work.before, progress, telling);
    } else {
      tellOwnDoing(work.before, progress, telling);
    }
  }

  /** True when what the person did just now brought the lead where it is, not the other model. */
  private static boolean isOwnDoing(LeadWork work, Progress progress, Telling telling) {
    Optional<StageChange> last = progress.last();
    boolean rose = last.filter(change -> change.to().rung() > change.from().rung()).isPresent();
    boolean higher = telling.lead().stage().rung() > work.before.announcedStage().rung();
    return rose == higher
        && work.arrivals.stream()
            .map(arrival -> arrival.signal().id())
            .anyMatch(id -> last.filter(change -> change.causeId().equals(id)).isPresent());
  }

  /** While a rep works on the lead, only the person's own promotion is told. */
  private static void tellOwnDoing(LeadRow before, Progress progress, Telling telling) {
    Stage now = telling.lead().stage();
    boolean promoted = now.rung() > before.announcedStage().rung() || now.equals(Stage.CUSTOMER);
    if (!before.announced().isNews(now)) {
      telling.stands();
    } else if (!progress.accepted() || promoted) {
      telling.stageChanged(before.announcedStage(), progress.last());
    }
  }

  /** A publication withdraws nothing, and promotes aloud only where that was ticked. */
  private void tellPublished(LeadRow before, Progress progress, Telling telling) {
    boolean promotes = before.announced().promises(telling.lead().stage());
    if (inForce.tells() && promotes && !progress.accepted()) {
      telling.stageChanged(before.announcedStage(), progress.last());
    } else if (promotes || !progress.accepted()) {
      telling.stands();
    }
  }
}
