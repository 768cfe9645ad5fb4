package io.leadpipeline.ingest.domain;

import io.leadpipeline.events.Contact;
import io.leadpipeline.events.InvalidField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The contact a form gave.
 *
 * @param invalid what could not be read, as it was said
 * @param used unknown fields that turned out to be an address or number
 */
record FormContact(Contact contact, List<InvalidField> invalid, Set<Field> used) {

  static FormContact read(FormFields fields, PhoneReader phones, String region) {
    Optional<String> said = fields.first(Meaning.COUNTRY);
    Optional<String> country = said.flatMap(Countries::code);
    Reach reach = Reach.of(fields, phones, country.orElse(region));
    Optional<String> language = fields.first(Meaning.LANGUAGE).flatMap(ContactDraft::tag);
    Names names = Names.read(fields);
    Contact contact =
        new Contact(
            reach.email().orElse(null),
            reach.phone().orElse(null),
            names.first(),
            names.last(),
            names.full(),
            fields.first(Meaning.COMPANY).orElse(null),
            fields.first(Meaning.JOB_TITLE).orElse(null),
            country.orElse(null),
            fields.first(Meaning.CITY).orElse(null),
            language.orElse(null));
    List<InvalidField> invalid = new ArrayList<>(reach.invalid());
    if (country.isEmpty()) {
      said.ifPresent(value -> invalid.add(new InvalidField("country", value, "unknown")));
    }
    return new FormContact(contact, invalid, reach.used());
  }
}
