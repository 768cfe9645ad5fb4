package io.leadpipeline.ingest.domain;

import io.leadpipeline.events.InvalidField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a person can be reached, by what fields are called or, where names say nothing, look like.
 */
final class Reach {

  private final FormFields fields;
  private final PhoneReader phones;
  private final String region;
  private final List<InvalidField> invalid = new ArrayList<>();
  private final Set<Field> used = new HashSet<>();
  private final @Nullable String email;
  private final @Nullable String phone;

  private Reach(FormFields fields, PhoneReader phones, String region) {
    this.fields = fields;
    this.phones = phones;
    this.region = region;
    this.email = namedEmail().or(this::emailByShape).orElse(null);
    this.phone = namedPhone().or(this::phoneByShape).orElse(null);
  }

  static Reach of(FormFields fields, PhoneReader phones, String region) {
    return new Reach(fields, phones, region);
  }

  Optional<String> email() {
    return Optional.ofNullable(email);
  }

  Optional<String> phone() {
    return Optional.ofNullable(phone);
  }

  List<InvalidField> invalid() {
    return invalid;
  }

  /** Fields that were found by their shape. */
  Set<Field> used() {
    return used;
  }

  private Optional<String> namedEmail() {
    String found = null;
    for (Field field : fields.all(Meaning.EMAIL)) {
      Reading read = EmailSyntax.read(field.value());
      flag(field, read);
      found = found == null ? read.value() : found;
    }
    return Optional.ofNullable(found).or(this::replyTo);
  }

  private Optional<String> replyTo() {
    return fields.all(Meaning.REPLY_TO).stream()
        .flatMap(field -> Optional.ofNullable(EmailSyntax.read(field.value()).value()).stream())
        .findFirst();
  }

  private Optional<String> emailByShape() {
    for (Field field : fields.all(Meaning.UNKNOWN)) {
      if (EmailSyntax.looksLikeOne(field.value())) {
        String read = EmailSyntax.read(field.value()).value();
        if (read != null) {
          used.add(field);
          return Optional.of(read);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> namedPhone() {
    String found = null;
    for (Field field : fields.all(Meaning.PHONE)) {
      Reading read = PhoneShape.read(field.value(), region, phones);
      flag(field, read);
      found = found == null ? read.value() : found;
    }
    return Optional.ofNullable(found);
  }

  private Optional<String> phoneByShape() {
    for (Field field : fields.all(Meaning.UNKNOWN)) {
      if (PhoneShape.looksLikeOne(field.value())) {
        String read = PhoneShape.read(field.value(), region, phones).value();
        if (read != null) {
          used.add(field);
          return Optional.of(read);
        }
      }
    }
    return Optional.empty();
  }

  private void flag(Field field, Reading read) {
    String code = read.code();
    if (code != null) {
      String name = Characters.storable(field.name());
      invalid.add(new InvalidField(name, Characters.storable(field.value()), code));
    }
  }
}
