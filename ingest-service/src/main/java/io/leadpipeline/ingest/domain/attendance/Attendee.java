package io.leadpipeline.ingest.domain.attendance;

import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Webinar;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One person and one instance of a webinar.
 *
 * @param told of the person and this instance, in order
 * @param registrations of the person for any instance
 */
record Attendee(
    String name, List<RosterFact> told, List<RosterFact> registrations, Session session) {

  private static final Comparator<RosterFact> FULLEST =
      Comparator.comparing((RosterFact fact) -> fact.contact().email() != null)
          .thenComparing(fact -> fact.registrant() != null)
          .thenComparingInt(RosterFact::revision)
          .thenComparing(RosterFact.IN_ORDER);

  /** Empty for who cancelled, who came too late for it, and whom nobody can make out. */
  Optional<Verdict> verdict(Grace grace) {
    return session
        .end()
        .flatMap(
            end -> told.stream().anyMatch(RosterFact::isPresence) ? came(end) : missed(end, grace));
  }

  private Optional<Verdict> came(Instant end) {
    List<RosterFact> there = told.stream().filter(RosterFact::isPresence).toList();
    Webinar visit = session.visited(Presence.of(there, end));
    return registrations.stream()
        .max(FULLEST)
        .or(() -> there.stream().max(FULLEST))
        .filter(RosterFact::identifies)
        .map(basis -> verdict(SignalKind.WEBINAR_ATTENDED, visit, end, basis));
  }

  private Optional<Verdict> missed(Instant end, Grace grace) {
    if (!told.getLast().is(SignalKind.WEBINAR_REGISTERED)) {
      return Optional.empty();
    }
    return told.stream()
        .filter(fact -> fact.is(SignalKind.WEBINAR_REGISTERED))
        .filter(registration -> !session.isTooLate(registration, grace))
        .max(FULLEST)
        .filter(RosterFact::identifies)
        .map(basis -> verdict(SignalKind.WEBINAR_MISSED, session.missed(), end, basis));
  }

  private Verdict verdict(SignalKind kind, Webinar webinar, Instant end, RosterFact basis) {
    String key = basis.webinarKey() + "/" + session.key() + "/" + name;
    return new Verdict(key, kind, webinar, end, basis);
  }
}
