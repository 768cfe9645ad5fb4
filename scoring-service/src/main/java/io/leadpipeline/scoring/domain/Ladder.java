package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.OutcomeKind;
import io.leadpipeline.events.SalesOutcome;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Stage;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Moves a lead between stages at a signal: up by the model's policies, down where none holds it any
 * more, aside by what sales says.
 */
final class Ladder {

  private static final String QUALIFIED = "qualified-by-sales";

  private final Model model;
  private final Holding holding;

  Ladder(Model model) {
    this.model = model;
    holding = new Holding(model);
  }

  Progress climb(
      LeadState lead, Scene scene, PersonReading person, Signal signal, double engagement) {
    SalesOutcome outcome = signal.outcome();
    if (signal.kind().equals(SignalKind.SALES_OUTCOME) && outcome != null) {
      return told(lead.progress(), outcome, signal);
    }
    LeadState done = lead.with(lead.progress().with(doings(scene, signal)));
    return moved(done, person, signal, engagement);
  }

  private Progress told(Progress before, SalesOutcome outcome, Signal signal) {
    return switch (outcome.type().value()) {
      case "ACCEPTED" -> before.accepted(true);
      case "RELEASED" -> before.accepted(false);
      case "QUALIFIED" -> before.accepted(false).with(Map.of(QUALIFIED, at(signal)));
      case "REJECTED", "LOST" -> lost(before, outcome, signal);
      case "WON" -> before.accepted(false).to(change(before, Stage.CUSTOMER, signal, "won"));
      default -> before;
    };
  }

  private Progress lost(Progress before, SalesOutcome outcome, Signal signal) {
    if (before.stage().equals(Stage.CUSTOMER)) {
      return before.accepted(false);
    }
    String reason = outcome.reason() == null ? word(outcome.type()) : outcome.reason();
    return model.stages().salesDisqualify().contains(reason)
        ? before.to(change(before, Stage.DISQUALIFIED, signal, reason)).setAside(reason)
        : before.to(change(before, Stage.RECYCLED, signal, reason)).recycled(signal.occurredAt());
  }

  private static String word(OutcomeKind outcome) {
    return outcome.equals(OutcomeKind.LOST) ? "lost" : "rejected";
  }

  private Map<String, Moment> doings(Scene scene, Signal signal) {
    Map<String, Moment> doings = new HashMap<>();
    for (MomentRule rule : model.whyNow().looking(signal.kind())) {
      if (rule.when().holds(scene)) {
        doings.put(rule.code(), new Moment(signal.occurredAt(), rule.params(signal)));
      }
    }
    if (signal.raisesHand()) {
      doings.put(Progress.RAISED_HAND, at(signal));
    }
    return doings;
  }

  private Progress moved(LeadState lead, PersonReading person, Signal signal, double engagement) {
    Progress progress = lead.progress();
    if (signal.kind().equals(SignalKind.PURCHASED)) {
      return progress.to(change(progress, Stage.CUSTOMER, signal, "purchased"));
    }
    if (progress.stage().equals(Stage.CUSTOMER)) {
      return progress;
    }
    Optional<Disqualifier> fires = person.disqualifier();
    if (fires.isPresent()) {
      return disqualified(progress, signal, fires.get().name(), fires.get().silent());
    }
    String setAside = progress.setAside();
    if (setAside != null) {
      return disqualified(progress, signal, setAside, false);
    }
    return rests(progress, signal) ? progress : promoted(lead, person.fit(), signal, engagement);
  }

  /** Who asks to be called is never met with silence, unless the model says so. */
  private Progress disqualified(Progress progress, Signal signal, String reason, boolean silent) {
    boolean heard = !silent && progress.raisedHand();
    Stage stage = heard ? Stage.SRL : Stage.DISQUALIFIED;
    return progress.to(change(progress, stage, signal, reason));
  }

  private boolean rests(Progress progress, Signal signal) {
    Instant recycledAt = progress.recycledAt();
    return progress.stage().equals(Stage.RECYCLED)
        && recycledAt != null
        && !signal.raisesHand()
        && signal.occurredAt().isBefore(recycledAt.plus(model.stages().coolDown()));
  }

  private Progress promoted(LeadState lead, FitReading fit, Signal signal, double engagement) {
    Progress progress = lead.progress();
    if (!lead.profile().identified()) {
      return progress;
    }
    Scene scene = Scene.of(Standing.of(lead, fit, engagement, lead.bant()));
    return model
        .stages()
        .opened(progress.stage(), scene)
        .map(policy -> progress.to(change(progress, policy.stage(), signal, policy.name())))
        .orElseGet(() -> holding.at(Position.of(signal).at(), signal.id(), lead, fit, engagement));
  }

  private StageChange change(Progress before, Stage to, Signal signal, @Nullable String reason) {
    return new StageChange(
        before.stage(), to, signal.occurredAt(), signal.id(), reason, model.version());
  }

  private static Moment at(Signal signal) {
    return new Moment(signal.occurredAt(), Map.of());
  }
}
