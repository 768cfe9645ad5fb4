package io.leadpipeline.ingest.web;

import io.leadpipeline.ingest.domain.Field;
import java.util.List;

/**
 * A form's body, decoded.
 *
 * @param fields none when the body could not be read
 */
record DecodedForm(List<Field> fields, boolean withFiles) {

  static final DecodedForm UNREADABLE = new DecodedForm(List.of(), false);

  DecodedForm {
    fields = List.copyOf(fields);
  }

  /** The value of a control field, as its first field says; empty when it was not sent. */
  String control(String name) {
    return fields.stream()
        .filter(field -> field.name().equalsIgnoreCase(name))
        .map(Field::value)
        .findFirst()
        .orElse("");
  }
}
