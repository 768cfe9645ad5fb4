package io.leadpipeline.ingest.domain;

import io.leadpipeline.events.Contact;
import io.leadpipeline.events.Ids;
import io.leadpipeline.events.Person;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.Source;
import java.util.Optional;
import java.util.UUID;

/**
 * The same cause always gets the same id, and the same person the same reference; neither shows who
 * it is.
 */
public final class Identities {

  private final Fingerprints fingerprints;

  public Identities(Fingerprints fingerprints) {
    this.fingerprints = fingerprints;
  }

  /** The submission that a source names by a business key of its own. */
  public static UUID submission(String businessKey) {
    return Ids.submission(businessKey);
  }

  /** HMAC of what was said. */
  public String contentHash(String content) {
    return fingerprints.of("content", content);
  }

  /** HMAC of the strongest identity; empty when a signal names nobody. */
  public Optional<String> personRef(Person person, Source source, boolean verified, boolean test) {
    Contact contact = person.contact();
    return Optional.ofNullable(contact.email())
        .map(email -> "email:" + email)
        .or(() -> externalId(person, source, verified))
        .or(() -> Optional.ofNullable(contact.phone()).map(phone -> "phone:" + phone))
        .or(() -> Optional.ofNullable(person.visitorId()).map(visitor -> "visitor:" + visitor))
        .map(identity -> fingerprints.of(test ? "test-person" : "person", identity));
  }

  /** The Kafka key of a signal: who it is about, else where it came from. */
  public String key(Signal signal) {
    String ref = signal.personRef();
    return ref != null ? ref : fingerprints.of("source", sourceKey(signal));
  }

  private static Optional<String> externalId(Person person, Source source, boolean verified) {
    return Optional.ofNullable(person.externalId())
        .filter(_ -> verified)
        .map(id -> "external:" + source.provider() + ":" + source.connection() + ":" + id);
  }

  private static String sourceKey(Signal signal) {
    Source source = signal.source();
    String id = source.externalId();
    return source.provider()
        + ":"
        + source.connection()
        + ":"
        + (id == null ? signal.submissionId() : id);
  }
}
