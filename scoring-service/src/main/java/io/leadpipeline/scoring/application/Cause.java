package io.leadpipeline.scoring.application;

import io.leadpipeline.events.Ids;
import io.leadpipeline.events.Trail;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why something is told. */
record Cause(UUID id, @Nullable UUID submissionId, Trail trail, @Nullable String traceparent) {

  /** A signal. */
  static Cause of(Arrival arrival) {
    return new Cause(
        arrival.signal().id(),
        arrival.signal().submissionId(),
        arrival.trail(),
        arrival.traceparent());
  }

  /** No signal of the lead, but something else: a moment, a decision. */
  static Cause without(UUID lead, String what) {
    return new Cause(Ids.v5(lead, what), null, Trail.EMPTY, null);
  }
}
