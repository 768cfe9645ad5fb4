package io.leadpipeline.scoring.application;

import io.leadpipeline.events.About;
import io.leadpipeline.events.OutcomeKind;
import io.leadpipeline.events.OutcomeReported;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.Trail;
import io.leadpipeline.messaging.Delivery;
import io.leadpipeline.messaging.RawRecord;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What sales did, as the signal that scoring makes of it. */
final class Outcomes {

  private Outcomes() {}

  static Signal signal(UUID lead, OutcomeKind kind, Instant at) {
    UUID id = UUID.randomUUID();
    About about = new About(lead, 1, UUID.randomUUID(), null, false, Trail.EMPTY);
    OutcomeReported report =
        new OutcomeReported(about, UUID.randomUUID(), "rep-1", kind, null, null, null);
    RawRecord record =
        new RawRecord("leads.outcomes", 0, 0, null, Map.of("ce_time", at.toString()), new byte[0]);
    return OutcomeSignals.of(new Delivery<>(id, report, null, record), at.plusSeconds(5)).signal();
  }
}
