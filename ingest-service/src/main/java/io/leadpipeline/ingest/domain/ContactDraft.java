package io.leadpipeline.ingest.domain;

import io.leadpipeline.events.Contact;
import io.leadpipeline.events.InvalidField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A contact from named values of a tool; what cannot be read is flagged, not dropped. */
public final class ContactDraft {

  private final List<InvalidField> invalid = new ArrayList<>();
  private final PhoneReader phones;
  private String region;
  private @Nullable String email;
  private @Nullable String phone;
  private @Nullable String firstName;
  private @Nullable String lastName;
  private @Nullable String fullName;
  private @Nullable String company;
  private @Nullable String jobTitle;
  private @Nullable String country;
  private @Nullable String city;
  private @Nullable String language;

  /** {@code region} is for phone numbers without a country code. */
  public ContactDraft(PhoneReader phones, String region) {
    this.phones = phones;
    this.region = region;
  }

  public ContactDraft email(Optional<String> said) {
    email = said.flatMap(it -> readable("email", it, EmailSyntax.read(it))).orElse(null);
    return this;
  }

  /** To be called before {@link #phone}, whose region it is. */
  public ContactDraft country(Optional<String> said) {
    Optional<String> code = said.flatMap(Countries::code);
    if (code.isEmpty()) {
      said.ifPresent(it -> invalid.add(new InvalidField("country", it, "unknown")));
    }
    country = code.orElse(null);
    region = code.orElse(region);
    return this;
  }

  public ContactDraft phone(Optional<String> said) {
    phone =
        said.flatMap(it -> readable("phone", it, PhoneShape.read(it, region, phones))).orElse(null);
    return this;
  }

  public ContactDraft firstName(Optional<String> said) {
    firstName = said.orElse(null);
    return this;
  }

  public ContactDraft lastName(Optional<String> said) {
    lastName = said.orElse(null);
    return this;
  }

  public ContactDraft fullName(Optional<String> said) {
    fullName = said.orElse(null);
    return this;
  }

  public ContactDraft company(Optional<String> said) {
    company = said.orElse(null);
    return this;
  }

  public ContactDraft jobTitle(Optional<String> said) {
    jobTitle = said.orElse(null);
    return this;
  }

  public ContactDraft city(Optional<String> said) {
    city = said.orElse(null);
    return this;
  }

  /** BCP 47, also with an underscore. */
  public ContactDraft language(Optional<String> said) {
    language = said.flatMap(ContactDraft::tag).orElse(null);
    return this;
  }

  public Contact contact() {
    return new Contact(
        email, phone, firstName, lastName, fullName, company, jobTitle, country, city, language);
  }

  public List<InvalidField> invalid() {
    return List.copyOf(invalid);
  }

  static Optional<String> tag(String said) {
    Locale locale = Locale.forLanguageTag(said.replace('_', '-'));
    return locale.getLanguage().isEmpty() ? Optional.empty() : Optional.of(locale.toLanguageTag());
  }

  private Optional<String> readable(String field, String said, Reading read) {
    String code = read.code();
    if (code != null) {
      invalid.add(new InvalidField(field, Characters.storable(said), code));
    }
    return Optional.ofNullable(read.value());
  }
}
