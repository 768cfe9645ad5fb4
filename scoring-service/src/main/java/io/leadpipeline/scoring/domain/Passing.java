package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Bant;
import io.leadpipeline.events.BantAnswer;
import io.leadpipeline.events.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets time pass over a lead that does nothing: temperature and stage fall and answers expire, at
 * whole hours only. The next such hour is computed, not waited for.
 */
final class Passing {

  // What is left of any points after that is nothing.
  private static final Duration HORIZON = Duration.ofDays(3_650);

  private final Model model;
  private final Holding holding;
  private final Crossing crossing;
  private final EngagementCurve curve;
  private final @Nullable Position last;
  private LeadState state;
  private Instant now;

  Passing(LeadState state, Model model) {
    this(state, model, new EngagementCurve(state.engagement(), model.engagement()));
  }

  /** With the curve of the lead's engagement. */
  Passing(LeadState state, Model model, EngagementCurve curve) {
    this.state = state;
    this.model = model;
    last = state.last();
    now = last == null ? Instant.MAX : last.at();
    holding = new Holding(model);
    this.curve = curve;
    crossing = new Crossing(curve, model.bounds());
  }

  /** The lead as of the last whole hour up to this moment. */
  LeadState until(Instant moment) {
    Optional<Instant> next = next(moment);
    while (next.isPresent()) {
      look(next.get());
      next = next(moment);
    }
    return state;
  }

  /** The first whole hour after this moment at which the lead will be another one. */
  Optional<Instant> nextChangeAfter(Instant moment) {
    LeadState before = until(moment);
    Instant end = moment.plus(HORIZON);
    Optional<Instant> next = next(end);
    while (next.isPresent()) {
      look(next.get());
      if (!state.equals(before) || expires(next.get())) {
        return next;
      }
      next = next(end);
    }
    return Optional.empty();
  }

  private void look(Instant hour) {
    now = hour;
    double engagement = curve.at(hour);
    state = state.with(model.temperature().lowered(state.temperature(), engagement));
    if (state.progress().stage().rung() > 0) {
      FitReading fit = FitReading.of(state.profile(), model.fit());
      state = state.with(holding.at(hour, cause(hour), state, fit, engagement));
    }
  }

  /** The next hour at which something may change. */
  private Optional<Instant> next(Instant until) {
    if (last == null || !until.isAfter(now)) {
      return Optional.empty();
    }
    Instant soonest = null;
    for (Instant ending : endings()) {
      Instant hour = Qualifying.nextHour(ending);
      if (hour.isAfter(now) && !hour.isAfter(soonest == null ? until : soonest)) {
        soonest = hour;
      }
    }
    var crossed = crossing.first(now, soonest == null ? until : soonest);
    return crossed.isPresent()
        ? Optional.of(Crossing.hour(crossed.getAsLong()))
        : Optional.ofNullable(soonest);
  }

  private boolean expires(Instant hour) {
    return expiries(state.bant()).contains(hour);
  }

  /** What ends by itself: an answer is no longer believed, a fallen lead may fall again. */
  private List<Instant> endings() {
    List<Instant> endings = expiries(state.bant());
    holding.restsUntil(state.progress()).ifPresent(endings::add);
    return endings;
  }

  private static List<Instant> expiries(Bant bant) {
    List<Instant> expiries = new ArrayList<>();
    addExpiry(expiries, bant.budget());
    addExpiry(expiries, bant.authority());
    addExpiry(expiries, bant.need());
    addExpiry(expiries, bant.timeline());
    return expiries;
  }

  private static void addExpiry(List<Instant> expiries, BantAnswer answer) {
    Instant expiry = answer.expiresAt();
    if (expiry != null) {
      expiries.add(expiry);
    }
  }

  private UUID cause(Instant hour) {
    UUID signal = last == null ? new UUID(0, 0) : last.id();
    return Ids.event("Faded", signal, hour.getEpochSecond());
  }
}
