package io.leadpipeline.ingest.domain;

import io.leadpipeline.events.Answer;
import io.leadpipeline.events.Consent;
import io.leadpipeline.events.Contact;
import io.leadpipeline.events.InvalidField;
import io.leadpipeline.events.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A person read from a document that has the shape of the block {@code person} of a signal. */
public final class CanonicalPerson {

  private final Document said;
  private final Person known;
  private final Predicate<String[]> named;

  private CanonicalPerson(Document said, Person known, Predicate<String[]> named) {
    this.said = said;
    this.known = known;
    this.named = named;
  }

  /** The person a document speaks of. */
  public static Person of(Document said, PhoneReader phones, String region) {
    return new CanonicalPerson(said, Person.of(Contact.EMPTY), _ -> true).read(phones, region);
  }

  /** The person that was found otherwise, but for what a mapping names. */
  public static Person over(
      Person known, Document said, Mapping mapping, PhoneReader phones, String region) {
    return new CanonicalPerson(said, known, path -> mapping.names(inPerson(path)))
        .read(phones, region);
  }

  /** The person that was found otherwise, but for what a tool's own shape says surely. */
  public static Person over(Person known, Document said, PhoneReader phones, String region) {
    return new CanonicalPerson(said, known, path -> said.text(path).isPresent())
        .read(phones, region);
  }

  private Person read(PhoneReader phones, String region) {
    Contact before = known.contact();
    ContactDraft contact =
        new ContactDraft(phones, region)
            .email(contact("email", before.email()))
            .country(contact("country", before.country()))
            .phone(contact("phone", before.phone()))
            .firstName(contact("firstName", before.firstName()))
            .lastName(contact("lastName", before.lastName()))
            .fullName(contact("fullName", before.fullName()))
            .company(contact("company", before.company()))
            .jobTitle(contact("jobTitle", before.jobTitle()))
            .city(contact("city", before.city()))
            .language(contact("language", before.language()));
    List<InvalidField> invalid = new ArrayList<>(known.invalid());
    invalid.addAll(contact.invalid());
    return new Person(
        contact.contact(),
        text("visitorId", known.visitorId()),
        text("externalId", known.externalId()),
        clickIds(),
        text("pageUrl", known.pageUrl()),
        text("referrer", known.referrer()),
        consent(),
        answers(),
        original(),
        invalid);
  }

  private Optional<String> contact(String name, @Nullable String otherwise) {
    return named.test(new String[] {"contact", name})
        ? said.text("contact", name)
        : Optional.ofNullable(otherwise);
  }

  private @Nullable String text(String name, @Nullable String otherwise) {
    return named.test(new String[] {name}) ? said.text(name).orElse(null) : otherwise;
  }

  private Map<String, String> clickIds() {
    Map<String, String> ids = new HashMap<>(known.clickIds());
    said.at("clickIds")
        .members()
        .forEach((name, id) -> id.text().ifPresent(it -> ids.put(Characters.storable(name), it)));
    return ids;
  }

  private List<Consent> consent() {
    List<Consent> consents = new ArrayList<>(known.consent());
    said.items("consent")
        .forEach(it ->
            it.text("purpose")
                .map(purpose ->
                    new Consent(
                        purpose,
                        it.isTrue("granted"),
                        it.text("text").orElse(null),
                        it.instant("at").orElse(null),
                        it.text("textVersion").orElse(null),
                        it.text("source").orElse(null)))
                .ifPresent(consents::add));
    return consents;
  }

  /** A list of answers, or an object of them by key. */
  private List<Answer> answers() {
    List<Answer> answers = new ArrayList<>(known.answers());
    said.items("answers").forEach(it -> answer(it).ifPresent(answers::add));
    said.at("answers")
        .members()
        .forEach((key, it) ->
            it.text()
                .ifPresent(value -> {
                  answers.removeIf(answer -> answer.key().equals(key));
                  answers.add(new Answer(Characters.storable(key), null, value));
                }));
    return answers;
  }

  private static Optional<Answer> answer(Document item) {
    return item.text("key")
        .flatMap(key ->
            item.text("value")
                .map(value -> new Answer(key, item.text("label").orElse(null), value)));
  }

  private Map<String, Object> original() {
    Map<String, Object> original = new HashMap<>(known.original());
    original.putAll(Trees.object(said.at("original")));
    return original;
  }

  private static String[] inPerson(String[] path) {
    List<String> whole = new ArrayList<>(List.of("person"));
    whole.addAll(List.of(path));
    return whole.toArray(String[]::new);
  }
}
