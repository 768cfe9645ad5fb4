package io.leadpipeline.routing.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a clock that starts now into the working time of whoever it runs for. */
final class Deadlines {
  private final Map<String, Salesperson> people;
  private final DutyPlan duty;
  private final Instant now;

  Deadlines(Map<String, Salesperson> people, DutyPlan duty, Instant now) {
    this.people = people;
    this.duty = duty;
    this.now = now;
  }

  /** An offer, or a call to be made, that just became more urgent. */
  Handoff ofHurried(Handoff handoff) {
    return handoff.isOffered()
        ? handoff.dueBy(after(handoff.rep(), handoff.request().clock()))
        : toCall(handoff);
  }

  /** A call that is to be made within some time from now. */
  Handoff toCall(Handoff handoff) {
    Instant by = handoff.progress().contactBy();
    return by == null
        ? handoff
        : handoff.toBeCalledBy(after(handoff.rep(), Duration.between(now, by)));
  }

  private Instant after(@Nullable String rep, Duration clock) {
    Salesperson person = rep == null ? null : people.get(rep);
    return person == null
        ? now.plus(clock)
        : duty.of(person).plus(now, clock).orElse(now.plus(clock));
  }
}
