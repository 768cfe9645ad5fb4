package io.leadpipeline.ingest.domain;

import io.leadpipeline.events.Contact;
import io.leadpipeline.events.InvalidField;
import io.leadpipeline.events.Person;
import io.leadpipeline.events.Utm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds a person in a document nobody described, by what its fields are called. */
public final class UsualNames {

  private final FieldAliases aliases;
  private final PhoneReader phones;

  public UsualNames(FieldAliases aliases, PhoneReader phones) {
    this.aliases = aliases;
    this.phones = phones;
  }

  /**
   * The person a document speaks of, and the campaign.
   *
   * @param sheet questions and answers beside the document
   * @param fields meanings of the connection's own, by {@link Form#fieldKey}
   * @param byShape true when a value that looks like an address may be one whatever its name
   */
  public Found find(
      Document document,
      AnswerSheet sheet,
      Map<String, Meaning> fields,
      boolean byShape,
      String region,
      Instant at) {
    FormFields found = TreeFields.read(document, sheet, aliases, fields);
    FormContact contact =
        FormContact.read(byShape ? found : found.withoutUnknown(), phones, region);
    return found(found, contact, Attribution.read(found, null), at);
  }

  /** The same for a document alone. */
  public Found find(
      Document document, Map<String, Meaning> fields, boolean byShape, String region, Instant at) {
    return find(document, AnswerSheet.EMPTY, fields, byShape, region, at);
  }

  private static Found found(
      FormFields fields, FormContact contact, Attribution attribution, Instant at) {
    List<InvalidField> invalid = new ArrayList<>(contact.invalid());
    invalid.addAll(fields.flagged());
    Person person =
        new Person(
            contact.contact(),
            fields.first(Meaning.VISITOR_ID).orElse(null),
            null,
            attribution.clickIds(),
            attribution.pageUrl(),
            attribution.referrer(),
            Consents.read(fields, at, null),
            fields.answers(),
            fields.original(contact.used()),
            invalid);
    return new Found(person, attribution.utm());
  }

  /** What was found. */
  public record Found(Person person, @Nullable Utm campaign) {

    public static final Found NOTHING = new Found(Person.of(Contact.EMPTY), null);

    /** The same with other fields left over. */
    public Found withOriginal(Map<String, Object> original) {
      return with(person.visitorId(), person.externalId(), original);
    }

    /** The same with the ids by which a tool knows the person. */
    public Found knownAs(Optional<String> visitorId, Optional<String> externalId) {
      return with(visitorId.orElse(null), externalId.orElse(null), person.original());
    }

    private Found with(
        @Nullable String visitorId, @Nullable String externalId, Map<String, Object> original) {
      return new Found(
          new Person(
              person.contact(),
              visitorId,
              externalId,
              person.clickIds(),
              person.pageUrl(),
              person.referrer(),
              person.consent(),
              person.answers(),
              original,
              person.invalid()),
          campaign);
    }

    public Optional<Utm> utm() {
      return Optional.ofNullable(campaign);
    }
  }
}
