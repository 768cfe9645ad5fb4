package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Bant;
import io.leadpipeline.events.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Passing time the slow way: a look at every whole hour. */
final class SteppedHours {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration FAR = Duration.ofDays(500);

  private SteppedHours() {}

  static LeadState until(Instant asOf, LeadState lead, Model model) {
    LeadState state = lead;
    for (Instant hour = firstHour(lead); !hour.isAfter(asOf); hour = hour.plus(HOUR)) {
      state = look(state, hour, model);
    }
    return state;
  }

  /** Within five hundred days. */
  static Optional<Instant> nextChange(Instant after, LeadState lead, Model model) {
    LeadState state = until(after, lead, model);
    Bant bant = Qualifying.at(lead.bant(), after);
    Instant hour = firstHour(lead);
    while (!hour.isAfter(after)) {
      hour = hour.plus(HOUR);
    }
    for (; hour.isBefore(after.plus(FAR)); hour = hour.plus(HOUR)) {
      LeadState then = look(state, hour, model);
      if (!then.equals(state) || !Qualifying.at(lead.bant(), hour).equals(bant)) {
        return Optional.of(hour);
      }
      state = then;
    }
    return Optional.empty();
  }

  private static LeadState look(LeadState before, Instant hour, Model model) {
    double score = new EngagementCurve(before.engagement(), model.engagement()).at(hour);
    LeadState cooled = before.with(model.temperature().lowered(before.temperature(), score));
    FitReading fit = FitReading.of(before.profile(), model.fit());
    var cause = Ids.event("Faded", position(before).id(), hour.getEpochSecond());
    return cooled.with(new Holding(model).at(hour, cause, cooled, fit, score));
  }

  private static Instant firstHour(LeadState lead) {
    return position(lead).at().truncatedTo(ChronoUnit.HOURS).plus(HOUR);
  }

  private static Position position(LeadState lead) {
    Position last = lead.last();
    if (last == null) {
      throw new IllegalArgumentException("no signal (expected: a lead with a past)");
    }
    return last;
  }
}
