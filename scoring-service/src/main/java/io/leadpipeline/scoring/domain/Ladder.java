package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.OutcomeKind;
import io.leadpipeline.events.SalesOutcome;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Stage;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Moves a lead between stages at a signal: up by the model's policies, aside by what sales says.
 */
final class Ladder {

  private final Model model;

  Ladder(Model model) {
    this.model = model;
  }

  LeadState climb(LeadState lead, Signal signal, double engagement) {
    SalesOutcome outcome = signal.outcome();
    Progress progress =
        signal.kind().equals(SignalKind.SALES_OUTCOME) && outcome != null
            ? told(lead.progress(), outcome, signal)
            : done(lead, signal, engagement);
    return new LeadState(
        lead.model(),
        lead.last(),
        lead.counted(),
        lead.profile(),
        lead.engagement(),
        lead.bant(),
        lead.temperature(),
        progress,
        lead.recent(),
        lead.seen());
  }

  private Progress told(Progress before, SalesOutcome outcome, Signal signal) {
    return switch (outcome.type().value()) {
      case "ACCEPTED" -> before.accepted(true);
      case "RELEASED" -> before.accepted(false);
      case "QUALIFIED" -> before.accepted(false).with("qualified-by-sales", moment(signal));
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
    return before.to(change(before, Stage.RECYCLED, signal, reason)).recycled(signal.occurredAt());
  }

  private static String word(OutcomeKind outcome) {
    return outcome.equals(OutcomeKind.LOST) ? "lost" : "rejected";
  }

  private Progress done(LeadState lead, Signal signal, double engagement) {
    Progress progress = mention(lead.progress(), signal);
    if (signal.kind().equals(SignalKind.PURCHASED)) {
      return progress.to(change(progress, Stage.CUSTOMER, signal, "purchased"));
    }
    if (progress.stage().equals(Stage.CUSTOMER)) {
      return progress;
    }
    Optional<Disqualifier> disqualified = disqualifier(lead.profile().facts());
    if (disqualified.isPresent()) {
      return progress.to(change(progress, Stage.DISQUALIFIED, signal, disqualified.get().name()));
    }
    return rests(progress, signal) ? progress : promoted(lead, progress, signal, engagement);
  }

  private Progress mention(Progress before, Signal signal) {
    Progress progress = before;
    for (MomentRule rule : model.moments()) {
      if (rule.when().test(signal)) {
        progress =
            progress.with(
                rule.code(), new Moment(signal.occurredAt(), rule.params().apply(signal)));
      }
    }
    return progress;
  }

  private Optional<Disqualifier> disqualifier(Facts facts) {
    return model.disqualifiers().stream().filter(rule -> rule.when().test(facts)).findFirst();
  }

  private boolean rests(Progress progress, Signal signal) {
    Instant recycledAt = progress.recycledAt();
    return progress.stage().equals(Stage.RECYCLED)
        && recycledAt != null
        && !signal.raisesHand()
        && signal.occurredAt().isBefore(recycledAt.plus(model.coolDown()));
  }

  private Progress promoted(LeadState lead, Progress progress, Signal signal, double engagement) {
    FitReading fit = FitReading.of(lead.profile(), model.fit());
    Standing standing =
        new Standing(
            progress.stage(),
            lead.profile().identified(),
            fit.score(),
            fit.known(),
            engagement,
            lead.bant(),
            progress.moments().keySet());
    return model.policies().stream()
        .filter(policy -> policy.stage().rung() > progress.stage().rung())
        .filter(policy -> policy.when().test(standing))
        .findFirst()
        .map(policy -> progress.to(change(progress, policy.stage(), signal, policy.name())))
        .orElse(progress);
  }

  private StageChange change(Progress before, Stage to, Signal signal, @Nullable String reason) {
    return new StageChange(
        before.stage(), to, signal.occurredAt(), signal.id(), reason, model.version());
  }

  private static Moment moment(Signal signal) {
    return new Moment(signal.occurredAt(), Map.of());
  }
}
