package io.leadpipeline.ingest.segment;

import io.leadpipeline.events.CustomEvent;
import io.leadpipeline.events.Person;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.ingest.domain.EventProperties;
import io.leadpipeline.ingest.domain.FieldAliases;
import io.leadpipeline.ingest.domain.Form;
import io.leadpipeline.ingest.domain.Identities;
import io.leadpipeline.ingest.domain.Parsed;
import io.leadpipeline.ingest.domain.PhoneReader;
import io.leadpipeline.ingest.domain.SignalDraft;
import io.leadpipeline.ingest.domain.SubmissionKey;
import io.leadpipeline.ingest.domain.UsualNames.Found;
import io.leadpipeline.ingest.domain.Wordings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one message as one signal. */
final class SegmentReader {

  private static final Form IDENTIFIED = Form.of(SignalKind.IDENTIFIED);
  private static final Form PAGE_VIEWED = Form.of(SignalKind.PAGE_VIEWED);
  private static final Form TRACKED = Form.of(SignalKind.TRACKED);

  private final FieldAliases aliases;
  private final SegmentPeople people;
  private final Wordings wordings;
  private final Identities identities;

  SegmentReader(
      FieldAliases aliases, PhoneReader phones, Wordings wordings, Identities identities) {
    this.aliases = aliases;
    this.people = new SegmentPeople(aliases, phones);
    this.wordings = wordings;
    this.identities = identities;
  }

  Parsed read(SegmentMessage message) {
    return switch (message.type()) {
      case "identify" -> accepted(message, IDENTIFIED, people.identified(message), null);
      case "group" -> accepted(message, IDENTIFIED, people.inCompany(message), null);
      case "alias" -> accepted(message, IDENTIFIED, people.alias(message), null);
      case "page", "screen" ->
          accepted(message, viewed(message), people.onPage(message, message.properties()), null);
      case "track" -> track(message);
      case "" -> message.call().unreadable("no-type");
      default -> message.call().unreadable("type-not-used");
    };
  }

  private static Form viewed(SegmentMessage message) {
    String name =
        message.document().text("name").or(() -> message.properties().text("name")).orElse("");
    String path =
        message
            .properties()
            .text("path")
            .or(() -> message.context().text("page", "path"))
            .orElse("");
    return message.settings().meaning(PAGE_VIEWED, name, path);
  }

  private Parsed track(SegmentMessage message) {
    Optional<String> name = message.document().text("event");
    if (name.isEmpty()) {
      return message.call().unreadable("no-event");
    }
    Form meaning = message.settings().meaning(TRACKED, name.get());
    return isForm(meaning)
        ? accepted(
            message,
            meaning,
            people.onForm(message, meaning),
            new CustomEvent(name.get(), Map.of()))
        : tracked(message, meaning, name.get());
  }

  private Parsed tracked(SegmentMessage message, Form meaning, String name) {
    EventProperties properties = EventProperties.of(message.properties(), aliases);
    Found found =
        people.onPage(message, message.context().at("page")).withOriginal(properties.personal());
    return accepted(message, meaning, found, new CustomEvent(name, properties.facts()));
  }

  /** What a form says about somebody is said in its properties. */
  private static boolean isForm(Form meaning) {
    return meaning.intent() != null || meaning.kind().equals(SignalKind.FORM_SUBMITTED);
  }

  private Parsed accepted(
      SegmentMessage message, Form meaning, Found found, @Nullable CustomEvent event) {
    Person person = found.person();
    if (isNobody(person)) {
      return message.call().unreadable("nobody");
    }
    SubmissionKey key = message.key(identities);
    SignalDraft draft =
        new SignalDraft(
                key.submissionId(),
                meaning.kind(),
                message.source(),
                person,
                message.arrival().receivedAt())
            .test(message.connection().test())
            .contentHash(key.contentHash())
            .intent(meaning.intent())
            .content(meaning.content())
            .webinar(meaning.webinar())
            .event(event)
            .purchase(SegmentPurchase.of(meaning, message.properties()).orElse(null))
            .utm(found.utm().orElse(null))
            .normal(wordings.normal(person.answers()).orElse(null));
    if (message.settings().server()) {
      draft.verified(message.occurredAt());
    }
    return new Parsed.Accepted(key.submissionId(), List.of(draft.sign(identities)));
  }

  private static boolean isNobody(Person person) {
    return person.visitorId() == null
        && person.externalId() == null
        && !person.contact().reachable();
  }
}
