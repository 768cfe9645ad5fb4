package io.leadpipeline.ingest.zoom;

import io.leadpipeline.events.Contact;
import io.leadpipeline.events.Person;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Webinar;
import io.leadpipeline.ingest.domain.ContactDraft;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Identities;
import io.leadpipeline.ingest.domain.Parsed;
import io.leadpipeline.ingest.domain.PhoneReader;
import io.leadpipeline.ingest.domain.SignalDraft;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who came to a webinar, when they left, and its end. */
final class ZoomAttendance {

  private static final List<String> KEPT_AS_IS =
      List.of("user_id", "participant_uuid", "participant_user_id", "customer_key", "leave_reason");

  private final PhoneReader phones;
  private final Identities identities;

  ZoomAttendance(PhoneReader phones, Identities identities) {
    this.phones = phones;
    this.identities = identities;
  }

  Parsed joined(ZoomEvent event) {
    Instant at = participant(event).instant("join_time").orElse(event.time());
    return read(event, SignalKind.WEBINAR_JOINED, "J", at, event.webinar(at, null));
  }

  Parsed left(ZoomEvent event) {
    Instant at = participant(event).instant("leave_time").orElse(event.time());
    return read(event, SignalKind.WEBINAR_LEFT, "L", at, event.webinar(null, at));
  }

  /** The end of a practice session is not the end of the show. */
  Parsed over(ZoomEvent event) {
    Optional<Webinar> webinar = event.webinar(null, null);
    if (webinar.isEmpty()) {
      return event.unreadable("no-webinar-id");
    }
    if (event.object().isTrue("practice_session")) {
      return event.unreadable("practice-session");
    }
    String instance = instance(webinar.get());
    Instant end = event.object().instant("end_time").orElse(event.time());
    UUID submission = Identities.submission("zoom:" + instance + ":ended:" + end.toEpochMilli());
    return accepted(
        event,
        submission,
        SignalKind.WEBINAR_ENDED,
        instance,
        Person.of(Contact.EMPTY),
        end,
        webinar.get());
  }

  private Parsed read(
      ZoomEvent event, SignalKind kind, String mark, Instant at, Optional<Webinar> webinar) {
    Document participant = participant(event);
    Optional<String> who =
        participant.text("participant_uuid").or(() -> participant.text("user_id"));
    if (webinar.isEmpty() || who.isEmpty()) {
      return event.unreadable(webinar.isEmpty() ? "no-webinar-id" : "no-participant");
    }
    if (isHost(event, participant)) {
      return event.unreadable("host");
    }
    String key = "zoom:" + instance(webinar.get()) + ":" + who.get() + ":" + mark + ":";
    UUID submission = Identities.submission(key + at.toEpochMilli());
    Person person = person(event, participant);
    return accepted(event, submission, kind, who.get(), person, at, webinar.get());
  }

  private Parsed accepted(
      ZoomEvent event,
      UUID submission,
      SignalKind kind,
      String externalId,
      Person person,
      Instant at,
      Webinar webinar) {
    SignalDraft draft =
        new SignalDraft(
                submission,
                kind,
                event.source(webinar.id(), externalId),
                person,
                event.arrival().receivedAt())
            .verified(at)
            .test(event.arrival().connection().test())
            .webinar(webinar);
    return new Parsed.Accepted(submission, List.of(draft.sign(identities)));
  }

  /** A guest's e-mail may be empty; the registrant's id then says who it is. */
  private Person person(ZoomEvent event, Document participant) {
    ContactDraft contact =
        new ContactDraft(phones, event.arrival().connection().region())
            .email(participant.text("email"))
            .phone(participant.text("phone_number"))
            .fullName(participant.text("user_name"));
    Map<String, Object> original = new HashMap<>();
    KEPT_AS_IS.forEach(
        name -> participant.text(name).ifPresent(value -> original.put(name, value)));
    return new Person(
        contact.contact(),
        null,
        participant.text("registrant_id").orElse(null),
        Map.of(),
        null,
        null,
        List.of(),
        List.of(),
        original,
        contact.invalid());
  }

  private static Document participant(ZoomEvent event) {
    return event.object().at("participant");
  }

  private static boolean isHost(ZoomEvent event, Document participant) {
    Optional<String> host = event.object().text("host_id");
    return host.isPresent() && host.equals(participant.text("id"));
  }

  private static String instance(Webinar webinar) {
    String instance = webinar.instance();
    return instance == null ? webinar.id() : instance;
  }
}
