package io.leadpipeline.ingest.application;

import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.Person;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.Topics;
import io.leadpipeline.events.Trail;
import io.leadpipeline.ingest.domain.Identities;
import io.leadpipeline.ingest.domain.SignalDraft;
import io.leadpipeline.ingest.domain.attendance.RosterFact;
import io.leadpipeline.ingest.domain.attendance.Told;
import io.leadpipeline.ingest.domain.attendance.Verdict;
import io.leadpipeline.messaging.Outgoing;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A verdict as a signal of the tool it follows from, so that attendance takes the place of the
 * registration.
 */
final class AttendanceEvents {

  private AttendanceEvents() {}

  static Outgoing of(Verdict verdict, Told told, Identities identities, Instant now) {
    Signal signal = signal(verdict, told, identities, now);
    Trail trail = Trail.begun(signal.occurredAt(), now, now);
    LeadReceived event =
        new LeadReceived(
            null, signal.id(), signal.test(), verdict.basis().testAddress(), trail, signal);
    return Outgoing.of(signal.id(), Topics.RECEIVED, identities.key(signal), event);
  }

  private static Signal signal(Verdict verdict, Told told, Identities identities, Instant now) {
    RosterFact basis = verdict.basis();
    SignalDraft draft =
        new SignalDraft(told.submissionId(), verdict.kind(), basis.source(), person(basis), now)
            .revision(told.revision())
            .test(basis.test())
            .webinar(verdict.webinar());
    return (basis.verified() ? draft.verified(verdict.end()) : draft).sign(identities);
  }

  private static Person person(RosterFact basis) {
    return new Person(
        basis.contact(),
        null,
        basis.registrant(),
        Map.of(),
        null,
        null,
        List.of(),
        List.of(),
        Map.of(),
        List.of());
  }
}
