package io.leadpipeline.ingest.domain.attendance;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells the people of an instance apart: by the registration, then by e-mail, then by the tool's id
 * of the participant. An e-mail address is the person's name wherever it is known, so that somebody
 * keeps the name when the registration is told late.
 */
final class People {

  private final Map<String, String> emails = new HashMap<>();
  private final Map<String, String> participants = new HashMap<>();

  private People() {}

  /** Participants' ids may come again in another instance, registrations hold for all. */
  static People of(Collection<RosterFact> registrations, Collection<RosterFact> session) {
    People people = new People();
    Stream.of(registrations, session).forEach(people::learnEmails);
    session.stream()
        .filter(fact -> fact.isPresence() && fact.source().externalId() != null)
        .sorted(RosterFact.IN_ORDER)
        .forEach(people::learnParticipant);
    return people;
  }

  /** The person's name inside the roster. */
  String nameOf(RosterFact fact) {
    return known(fact)
        .or(() -> Optional.ofNullable(participants.get(participant(fact))))
        .orElseGet(() -> participant(fact));
  }

  private void learnEmails(Collection<RosterFact> facts) {
    for (RosterFact fact : facts.stream().sorted(RosterFact.IN_ORDER).toList()) {
      String registrant = fact.registrant();
      String email = fact.contact().email();
      if (registrant != null && email != null) {
        emails.putIfAbsent(registrant, email);
      }
    }
  }

  private void learnParticipant(RosterFact fact) {
    known(fact).ifPresent(name -> participants.putIfAbsent(participant(fact), name));
  }

  private Optional<String> known(RosterFact fact) {
    Optional<String> registrant = Optional.ofNullable(fact.registrant());
    return registrant
        .map(emails::get)
        .or(() -> Optional.ofNullable(fact.contact().email()))
        .map(email -> "email:" + email)
        .or(() -> registrant.map(id -> "registrant:" + id));
  }

  private static String participant(RosterFact fact) {
    return "participant:" + fact.source().externalId();
  }
}
