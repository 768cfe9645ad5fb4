package io.leadpipeline.ingest.application;

import io.leadpipeline.events.Content;
import io.leadpipeline.events.CustomEvent;
import io.leadpipeline.events.Intent;
import io.leadpipeline.events.Person;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Source;
import io.leadpipeline.ingest.domain.CanonicalParts;
import io.leadpipeline.ingest.domain.CanonicalPerson;
import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.EventProperties;
import io.leadpipeline.ingest.domain.FieldAliases;
import io.leadpipeline.ingest.domain.Form;
import io.leadpipeline.ingest.domain.Identities;
import io.leadpipeline.ingest.domain.Mapping;
import io.leadpipeline.ingest.domain.Parsed;
import io.leadpipeline.ingest.domain.PhoneReader;
import io.leadpipeline.ingest.domain.SignalDraft;
import io.leadpipeline.ingest.domain.SubmissionKey;
import io.leadpipeline.ingest.domain.UsualNames;
import io.leadpipeline.ingest.domain.Wordings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document of a tool nobody wrote a provider for: what the connection's mapping names by
 * it, everything else by usual names.
 */
public final class DocumentReader {

  /** Facts that need no person. */
  private static final Set<SignalKind> ABOUT_NOBODY =
      Set.of(SignalKind.WEBINAR_ENDED, SignalKind.LEAD_REFERENCE);

  private final FieldAliases aliases;
  private final UsualNames usualNames;
  private final PhoneReader phones;
  private final Wordings wordings;
  private final Identities identities;

  public DocumentReader(
      FieldAliases aliases, PhoneReader phones, Wordings wordings, Identities identities) {
    this.aliases = aliases;
    this.usualNames = new UsualNames(aliases, phones);
    this.phones = phones;
    this.wordings = wordings;
    this.identities = identities;
  }

  /** The one signal of a document; unreadable when the connection does not want it. */
  public Parsed read(Call call, Envelope envelope) {
    Mapping mapping = call.arrival().connection().hook().mapping();
    Map<String, Object> variables = mapping.variables(variables(call.arrival(), envelope));
    if (!mapping.wants(variables)) {
      return call.unreadable("not-wanted");
    }
    Document mapped = mapping.read(variables);
    Signal signal = signal(call.arrival(), envelope, mapped);
    return signal.personRef() == null && !ABOUT_NOBODY.contains(signal.kind())
        ? call.unreadable("nobody")
        : new Parsed.Accepted(signal.submissionId(), List.of(signal));
  }

  private static Map<String, Object> variables(Arrival arrival, Envelope envelope) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("headers", arrival.headers());
    variables.put("event", envelope.attributes());
    variables.put("body", envelope.body().tree().orElse(Map.of()));
    return variables;
  }

  private Signal signal(Arrival arrival, Envelope envelope, Document mapped) {
    Document said = envelope.canonical().under(mapped);
    Connection connection = arrival.connection();
    String name = said.text("event", "name").or(envelope::name).orElse(null);
    Form meaning = meaning(connection, envelope, name);
    SignalKind kind = said.text("kind").map(SignalKind::new).orElse(meaning.kind());
    SubmissionKey key = key(arrival, envelope, said);
    UsualNames.Found found = found(arrival, envelope, meaning, kind);
    Person person = person(connection, envelope, found.person(), mapped);
    SignalDraft draft =
        new SignalDraft(
                key.submissionId(),
                kind,
                source(connection, said, key),
                person,
                arrival.receivedAt())
            .test(connection.test() || said.isTrue("test"))
            .revision(said.integer("revision").filter(it -> it >= 0).orElse(0))
            .contentHash(key.contentHash())
            .intent(said.text("intent").map(Intent::new).orElse(meaning.intent()))
            .content(content(said, meaning))
            .webinar(CanonicalParts.webinar(said, meaning.webinar()))
            .meeting(CanonicalParts.meeting(said).orElse(null))
            .purchase(CanonicalParts.purchase(said).orElse(null))
            .event(event(said, envelope, kind, name))
            .utm(CanonicalParts.utm(said).or(found::utm).orElse(null))
            .normal(wordings.normal(person.answers()).orElse(null));
    if (envelope.verified()) {
      draft.verified(occurredAt(arrival, envelope, said));
    }
    return draft.sign(identities);
  }

  private static Form meaning(Connection connection, Envelope envelope, @Nullable String name) {
    List<String> names = new ArrayList<>(envelope.names());
    if (name != null) {
      names.addFirst(name);
    }
    return connection.hook().meaning(envelope.plainMeaning(), names.toArray(String[]::new));
  }

  /** A mapping counts more than what the tool's shape says, and that more than usual names. */
  private Person person(Connection connection, Envelope envelope, Person found, Document mapped) {
    Person told =
        CanonicalPerson.over(found, envelope.canonical().at("person"), phones, connection.region());
    return CanonicalPerson.over(
        told, mapped.at("person"), connection.hook().mapping(), phones, connection.region());
  }

  private UsualNames.Found found(
      Arrival arrival, Envelope envelope, Form meaning, SignalKind kind) {
    UsualNames.Found found =
        usualNames.find(
            envelope.data(),
            envelope.sheet(),
            meaning.fields(),
            true,
            arrival.connection().region(),
            arrival.receivedAt());
    return isTracked(kind) ? found.withOriginal(leftOver(found, envelope)) : found;
  }

  /** Fields that nothing was made of, but for those that stand in the event. */
  private Map<String, Object> leftOver(UsualNames.Found found, Envelope envelope) {
    Map<String, Object> left = new HashMap<>(found.person().original());
    left.keySet().retainAll(EventProperties.of(envelope.data(), aliases).personal().keySet());
    return left;
  }

  private SubmissionKey key(Arrival arrival, Envelope envelope, Document said) {
    String source = arrival.connection().toString();
    String content = new String(arrival.body(), StandardCharsets.ISO_8859_1);
    return said.text("id")
        .or(() -> Optional.ofNullable(envelope.key()))
        .map(it -> SubmissionKey.given(source, it, identities))
        .orElseGet(() -> SubmissionKey.of(source, content, arrival.receivedAt(), identities));
  }

  private static Source source(Connection connection, Document said, SubmissionKey key) {
    return new Source(
        connection.slug(),
        connection.name(),
        said.text("source", "form").orElse(null),
        said.text("source", "externalId").orElse(key.given()));
  }

  private static @Nullable Content content(Document said, Form meaning) {
    return CanonicalParts.content(said).orElse(meaning.content());
  }

  private @Nullable CustomEvent event(
      Document said, Envelope envelope, SignalKind kind, @Nullable String name) {
    return CanonicalParts.event(said)
        .filter(_ -> said.at("event", "properties").isObject() || !isTracked(kind))
        .or(() ->
            Optional.ofNullable(name)
                .filter(_ -> isTracked(kind))
                .map(it ->
                    new CustomEvent(it, EventProperties.of(envelope.data(), aliases).facts())))
        .orElse(null);
  }

  private static boolean isTracked(SignalKind kind) {
    return kind.equals(SignalKind.TRACKED);
  }

  private static Instant occurredAt(Arrival arrival, Envelope envelope, Document said) {
    Instant otherwise = envelope.occurredAt();
    return said.instant("occurredAt").orElse(otherwise == null ? arrival.receivedAt() : otherwise);
  }
}
