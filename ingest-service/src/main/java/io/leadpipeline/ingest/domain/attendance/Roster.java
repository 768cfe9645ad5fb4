package io.leadpipeline.ingest.domain.attendance;

import io.leadpipeline.events.SignalKind;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who wanted to come to a webinar and who came: all that was told of it, in whatever order. */
public final class Roster {

  private final List<RosterFact> registrations;
  private final List<Session> sessions;

  private Roster(Collection<RosterFact> facts) {
    registrations = facts.stream().filter(fact -> fact.is(SignalKind.WEBINAR_REGISTERED)).toList();
    sessions = Sessions.of(facts);
  }

  /** The roster of one webinar, with all its instances. */
  public static Roster of(Collection<RosterFact> facts) {
    return new Roster(facts);
  }

  /** What it says at {@code now}; nothing of an instance whose end nobody told. */
  public Verdicts at(Instant now, Grace grace) {
    List<Session> over = sessions.stream().filter(due(grace, due -> !due.isAfter(now))).toList();
    Set<UUID> settled =
        over.stream()
            .flatMap(session -> session.facts().stream().map(RosterFact::id))
            .collect(Collectors.toSet());
    Instant next =
        sessions.stream()
            .flatMap(session -> session.due(grace).stream())
            .filter(due -> due.isAfter(now))
            .min(Comparator.naturalOrder())
            .orElse(null);
    List<Verdict> said = over.stream().flatMap(session -> verdicts(session, grace)).toList();
    return new Verdicts(said, settled, next);
  }

  private static Predicate<Session> due(Grace grace, Predicate<Instant> when) {
    return session -> session.due(grace).filter(when).isPresent();
  }

  /** A registration says who somebody is at any instance, and that one is missed at its own. */
  private Stream<Verdict> verdicts(Session session, Grace grace) {
    People people = People.of(registrations, session.facts());
    Map<String, List<RosterFact>> known =
        registrations.stream().collect(Collectors.groupingBy(people::nameOf));
    Map<String, List<RosterFact>> told =
        session.facts().stream()
            .filter(fact -> !fact.is(SignalKind.WEBINAR_ENDED))
            .collect(Collectors.groupingBy(people::nameOf, TreeMap::new, Collectors.toList()));
    return told.entrySet().stream()
        .map(it ->
            new Attendee(
                it.getKey(), it.getValue(), known.getOrDefault(it.getKey(), List.of()), session))
        .flatMap(attendee -> attendee.verdict(grace).stream());
  }
}
