package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Stage;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether a lead still holds its stage, and where it falls. A policy's bounds on engagement count
 * lower by the hysteresis here, so that a lead does not go up and down with every click.
 */
final class Holding {

  static final String FADED = "faded";

  private final Model model;

  Holding(Model model) {
    this.model = model;
  }

  /** The progress after a look at a moment, the same unless the stage is lost. */
  Progress at(Instant moment, UUID cause, LeadState lead, FitReading fit, double engagement) {
    Progress before = lead.progress();
    if (before.stage().rung() < 1 || rests(before, moment)) {
      return before;
    }
    double held = engagement + model.stages().hysteresis();
    Scene scene = Scene.of(Standing.of(lead, fit, held, Qualifying.at(lead.bant(), moment)));
    Stage stage = highest(before.stage(), scene);
    return stage.equals(before.stage())
        ? before
        : before.down(
            new StageChange(before.stage(), stage, moment, cause, FADED, model.version()));
  }

  /** The moment from which a lead that fell lately may fall again. */
  Optional<Instant> restsUntil(Progress progress) {
    return Optional.ofNullable(progress.demotedAt())
        .map(at -> at.plus(model.stages().betweenDemotions()));
  }

  private boolean rests(Progress progress, Instant moment) {
    return restsUntil(progress).filter(moment::isBefore).isPresent();
  }

  /** The highest stage not above this one that a policy holds. */
  private Stage highest(Stage stage, Scene scene) {
    for (StagePolicy policy : model.stages().policies()) {
      if (policy.when().holds(scene)) {
        return policy.stage().rung() >= stage.rung() ? stage : policy.stage();
      }
    }
    return Stage.VISITOR;
  }
}
