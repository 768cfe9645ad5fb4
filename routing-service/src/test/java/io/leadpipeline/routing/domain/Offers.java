package io.leadpipeline.routing.domain;

import static io.leadpipeline.routing.Stages.NOON;

import io.leadpipeline.events.Trail;
import java.time.Duration;
import java.util.UUID;

/** Handoffs by what was done with them. */
public final class Offers {
  public static final Patience PATIENCE =
      new Patience(
          0.4,
          3,
          Duration.ofMinutes(5),
          Duration.ofHours(1),
          Duration.ofMinutes(10),
          Duration.ofMinutes(30));

  private Offers() {}

  static Handoff requested(UUID leadId) {
    return Handoff.requested(leadId, "sales", request(Duration.ofMinutes(5)));
  }

  static Handoff offeredTo(String rep) {
    return requested(UUID.randomUUID()).offeredTo(rep, NOON);
  }

  static Handoff acceptedBy(String rep) {
    return accepted(offeredTo(rep));
  }

  static Handoff accepted(Handoff offered) {
    return offered.accepted(
        java.util.Objects.requireNonNull(offered.rep()), NOON, NOON.plusSeconds(300));
  }

  static Request request(Duration clock) {
    return new Request(UUID.randomUUID(), null, false, null, clock, NOON, Trail.EMPTY, null);
  }
}
