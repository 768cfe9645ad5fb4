package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Contact;
import io.leadpipeline.events.Normal;
import io.leadpipeline.events.Person;
import io.leadpipeline.events.Signal;
import java.time.Instant;
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

  private static final Normal NOT_SAID = new Normal(null, null, null, null, null, null);

  Profile learn(Signal signal, MailDomains mail) {
    Person merged = People.merge(person, signal.person());
    Person now = merged.equals(person) ? person : merged;
    Facts learned = learn(now, signal, mail);
    String ref = signal.personRef() == null ? personRef : signal.personRef();
    return learned.equals(facts)
        ? new Profile(now, facts, ref, told)
        : new Profile(now, learned, ref, Position.of(signal));
  }

  /** True when somebody, not only a browser, is known. */
  public boolean identified() {
    return person.contact().reachable();
  }

  private Facts learn(Person now, Signal signal, MailDomains mail) {
    Contact contact = now.contact();
    Normal normal = signal.normal() == null ? NOT_SAID : signal.normal();
    boolean size = normal.employeesMin() != null || normal.employeesMax() != null;
    return new Facts(
        mail(contact.email(), mail),
        size ? normal.employeesMin() : facts.employeesMin(),
        size ? normal.employeesMax() : facts.employeesMax(),
        normal.role() == null ? facts.role() : normal.role(),
        normal.timeFrameDays() == null ? facts.timeFrameDays() : normal.timeFrameDays(),
        contact.jobTitle(),
        People.answer(now, "industry").orElse(null),
        contact.country(),
        facts.first() == null ? Origin.of(signal) : facts.first());
  }

  private Facts.@Nullable Mail mail(@Nullable String email, MailDomains mail) {
    if (email == null) {
      return null;
    }
    return email.equals(person.contact().email())
        ? facts.mail()
        : mail.of(email).map(Facts.Mail::of).orElse(null);
  }
}
