package io.leadpipeline.ingest.zoom;

import io.leadpipeline.events.Answer;
import io.leadpipeline.events.Person;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Utm;
import io.leadpipeline.events.Webinar;
import io.leadpipeline.ingest.domain.ContactDraft;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Identities;
import io.leadpipeline.ingest.domain.Parsed;
import io.leadpipeline.ingest.domain.PhoneReader;
import io.leadpipeline.ingest.domain.SignalDraft;
import io.leadpipeline.ingest.domain.Wordings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** People who register for a webinar, and those who then do not come after all. */
final class ZoomRegistrations {

  /** An approval tells less than the registration, whichever comes first. */
  private static final int APPROVED = 0;

  private static final int CREATED = 1;

  /** Answers with a fixed meaning, by Zoom's names of them. */
  private static final Map<String, String> QUESTIONS =
      Map.of(
          "purchasing_time_frame", "purchasingTimeFrame",
          "role_in_purchase_process", "purchasingRole",
          "no_of_employees", "employees",
          "industry", "industry",
          "comments", "message");

  private static final List<String> KEPT_AS_IS = List.of("address", "zip", "state", "status");

  private final PhoneReader phones;
  private final Wordings wordings;
  private final Identities identities;

  ZoomRegistrations(PhoneReader phones, Wordings wordings, Identities identities) {
    this.phones = phones;
    this.wordings = wordings;
    this.identities = identities;
  }

  Parsed created(ZoomEvent event) {
    return read(event, SignalKind.WEBINAR_REGISTERED, "", CREATED);
  }

  Parsed approved(ZoomEvent event) {
    return read(event, SignalKind.WEBINAR_REGISTERED, "", APPROVED);
  }

  /** Cancelled or denied; registering anew may be followed by cancelling anew. */
  Parsed ended(ZoomEvent event) {
    String which = ":" + event.name() + ":" + event.time().toEpochMilli();
    return read(event, SignalKind.WEBINAR_CANCELLED, which, 0);
  }

  private Parsed read(ZoomEvent event, SignalKind kind, String suffix, int revision) {
    Document registrant = event.object().at("registrant");
    Optional<Webinar> webinar = event.webinar(null, null);
    Optional<String> id = registrant.text("id").or(() -> registrant.text("email"));
    if (webinar.isEmpty() || id.isEmpty()) {
      return event.unreadable(webinar.isEmpty() ? "no-webinar-id" : "no-registrant");
    }
    UUID submission = Identities.submission(key(event, webinar.get(), id.get()) + suffix);
    Person person = person(event, registrant);
    SignalDraft draft =
        new SignalDraft(
                submission,
                kind,
                event.source(webinar.get().id(), registrant.text("id").orElse(null)),
                person,
                event.arrival().receivedAt())
            .verified(event.time())
            .revision(revision)
            .test(event.arrival().connection().test())
            .webinar(webinar.get())
            .utm(utm(registrant))
            .normal(wordings.normal(person.answers()).orElse(null));
    return new Parsed.Accepted(submission, List.of(draft.sign(identities)));
  }

  private static String key(ZoomEvent event, Webinar webinar, String registrant) {
    String occurrences =
        event.object().items("occurrences").stream()
            .flatMap(it -> it.text("occurrence_id").stream())
            .map(it -> it + ":")
            .collect(Collectors.joining());
    return "zoom:" + event.account() + ":" + webinar.id() + ":" + occurrences + "reg:" + registrant;
  }

  private Person person(ZoomEvent event, Document registrant) {
    ContactDraft contact =
        new ContactDraft(phones, event.arrival().connection().region())
            .email(registrant.text("email"))
            .country(registrant.text("country"))
            .phone(registrant.text("phone"))
            .firstName(registrant.text("first_name"))
            .lastName(registrant.text("last_name"))
            .company(registrant.text("org"))
            .jobTitle(registrant.text("job_title"))
            .city(registrant.text("city"));
    return new Person(
        contact.contact(),
        null,
        registrant.text("id").orElse(null),
        Map.of(),
        registrant.text("tracking_source", "tracking_url").orElse(null),
        null,
        List.of(),
        answers(registrant),
        original(registrant),
        contact.invalid());
  }

  private static List<Answer> answers(Document registrant) {
    List<Answer> answers = new ArrayList<>();
    QUESTIONS.forEach((name, key) ->
        registrant.text(name).ifPresent(said -> answers.add(new Answer(key, name, said))));
    answers.sort(Comparator.comparing(Answer::key));
    for (Document question : registrant.items("custom_questions")) {
      Optional<String> title = question.text("title");
      Optional<String> said = question.text("value");
      title.flatMap(it -> said.map(value -> new Answer(it, it, value))).ifPresent(answers::add);
    }
    return answers;
  }

  private static Map<String, Object> original(Document registrant) {
    Map<String, Object> original = new HashMap<>();
    KEPT_AS_IS.forEach(name -> registrant.text(name).ifPresent(value -> original.put(name, value)));
    return original;
  }

  private static @Nullable Utm utm(Document registrant) {
    return registrant
        .text("tracking_source", "source_name")
        .map(name -> new Utm(name, null, null, null, null))
        .orElse(null);
  }
}
