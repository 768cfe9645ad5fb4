package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Contact;
import io.leadpipeline.events.Normal;
import io.leadpipeline.events.Person;
import io.leadpipeline.events.Signal;
import io.leadpipeline.scoring.domain.identity.MailDomains;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a lead told about itself; the later word counts, silence takes nothing back.
 *
 * @param personRef of the newest signal that has one
 * @param told the newest signal that changed a fact
 */
public record Profile(Person person, Facts facts, @Nullable String personRef, Position told) {

  public static final Profile UNKNOWN =
      new Profile(
          Person.of(Contact.EMPTY), Facts.NONE, null, new Position(Instant.EPOCH, new UUID(0, 0)));

  Profile learn(Signal signal) {
    Person merged = People.merge(person, signal.person());
    Facts now = facts(merged, signal.normal());
    String ref = signal.personRef() == null ? personRef : signal.personRef();
    return new Profile(merged, now, ref, now.equals(facts) ? told : Position.of(signal));
  }

  /** True when somebody, not only a browser, is known. */
  boolean identified() {
    return person.contact().reachable();
  }

  private Facts facts(Person merged, @Nullable Normal normal) {
    Contact contact = merged.contact();
    String email = contact.email();
    Optional<String> domain = email == null ? Optional.empty() : MailDomains.of(email);
    Boolean free = domain.map(MailDomains::free).orElse(null);
    return new Facts(
        free,
        domain.filter(name -> !MailDomains.free(name)).orElse(null),
        said(
            normal == null ? null : normal.employeesMin(), employees(normal), facts.employeesMin()),
        said(
            normal == null ? null : normal.employeesMax(), employees(normal), facts.employeesMax()),
        normal == null || normal.role() == null ? facts.role() : normal.role(),
        contact.jobTitle(),
        People.answer(merged, "industry").orElse(null),
        contact.country());
  }

  /** A size is told as a whole: a new lower bound without an upper one takes the old one away. */
  private static boolean employees(@Nullable Normal normal) {
    return normal != null && (normal.employeesMin() != null || normal.employeesMax() != null);
  }

  private static @Nullable Integer said(
      @Nullable Integer now, boolean told, @Nullable Integer before) {
    return told ? now : before;
  }
}
