package io.leadpipeline.ingest.domain;

import io.leadpipeline.events.Intent;
import io.leadpipeline.events.Person;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Source;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads canonical signals of senders that hold a token. */
public final class CanonicalReader {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  private final PhoneReader phones;
  private final Wordings wordings;
  private final Identities identities;

  public CanonicalReader(PhoneReader phones, Wordings wordings, Identities identities) {
    this.phones = phones;
    this.wordings = wordings;
    this.identities = identities;
  }

  /**
   * The signal, or everything that is wrong with it.
   *
   * @param key of the request and the line within it; used when the signal names none of its own
   */
  public Parsed read(Connection connection, Document said, Optional<String> key, Instant at) {
    Source source = source(connection, said);
    SubmissionKey submission = key(source, said, key, at);
    List<Violation> violations = SignalSchema.violations(said);
    if (!violations.isEmpty()) {
      return new Parsed.Refused(submission.submissionId(), violations);
    }
    if (!NAME.matcher(source.provider()).matches()
        || !NAME.matcher(source.connection()).matches()) {
      return refused(submission, "source", "no-name");
    }
    Signal signal = signal(connection, said, source, submission, at);
    return signal.personRef() == null && !signal.kind().equals(SignalKind.WEBINAR_ENDED)
        ? refused(submission, "person", "nobody")
        : new Parsed.Accepted(submission.submissionId(), List.of(signal));
  }

  private Signal signal(
      Connection connection, Document said, Source source, SubmissionKey key, Instant at) {
    Person person = CanonicalPerson.of(said.at("person"), phones, connection.region());
    SignalKind kind = new SignalKind(said.text("kind").orElseThrow());
    return new SignalDraft(key.submissionId(), kind, source, person, at)
        .verified(said.instant("occurredAt").orElse(at))
        .revision(said.integer("revision").orElse(0))
        .test(said.isTrue("test"))
        .leadId(said.uuid("leadId").orElse(null))
        .contentHash(key.contentHash())
        .intent(said.text("intent").map(Intent::new).orElse(null))
        .content(CanonicalParts.content(said).orElse(null))
        .webinar(CanonicalParts.webinar(said, null))
        .meeting(CanonicalParts.meeting(said).orElse(null))
        .event(CanonicalParts.event(said).orElse(null))
        .purchase(CanonicalParts.purchase(said).orElse(null))
        .utm(CanonicalParts.utm(said).orElse(null))
        .normal(wordings.normal(person.answers()).orElse(null))
        .sign(identities);
  }

  private static Source source(Connection connection, Document said) {
    return new Source(
        said.text("source", "provider").orElse(connection.slug()),
        said.text("source", "connection").orElse(connection.name()),
        said.text("source", "form").orElse(null),
        said.text("source", "externalId").or(() -> said.text("id")).orElse(null));
  }

  /** By the sender's id of the signal, else of the record, else of the request. */
  private SubmissionKey key(Source source, Document said, Optional<String> request, Instant at) {
    String from = "signals:" + source.provider() + "/" + source.connection();
    Optional<String> record =
        said.text("source", "externalId").map(it -> said.text("kind").orElse("") + ":" + it);
    return said.text("id")
        .or(() -> record)
        .map(it -> SubmissionKey.given(from, it, identities))
        .or(() -> request.map(it -> SubmissionKey.given("signals:request", it, identities)))
        .orElseGet(() -> SubmissionKey.of(from, said.toString(), at, identities));
  }

  private static Parsed refused(SubmissionKey key, String field, String code) {
    return new Parsed.Refused(key.submissionId(), List.of(new Violation(field, code)));
  }
}
