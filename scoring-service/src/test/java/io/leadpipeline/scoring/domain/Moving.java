package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Signal;
import java.time.Instant;

/** The same signal at another time. */
final class Moving {

  private Moving() {}

  static Signal to(Instant at, Signal s) {
    return new Signal(
        s.id(),
        s.submissionId(),
        s.kind(),
        s.intent(),
        at,
        at,
        s.verified(),
        s.test(),
        s.contentHash(),
        s.source(),
        s.content(),
        s.webinar(),
        s.meeting(),
        s.event(),
        s.purchase(),
        s.outcome(),
        s.utm(),
        s.normal(),
        s.leadId(),
        s.revision(),
        s.unsure(),
        s.personRef(),
        s.person());
  }
}
