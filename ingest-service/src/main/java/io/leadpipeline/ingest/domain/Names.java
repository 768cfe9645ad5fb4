package io.leadpipeline.ingest.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a person is called. The word for a name alone is in many languages also that for a part of
 * it: "nom" beside "prénom" is the last name, "nombre" beside "apellidos" the first.
 */
record Names(@Nullable String first, @Nullable String last, @Nullable String full) {

  static Names read(FormFields fields) {
    String first = fields.first(Meaning.FIRST_NAME).orElse(null);
    String last = fields.first(Meaning.LAST_NAME).orElse(null);
    String full = fields.first(Meaning.FULL_NAME).orElse(null);
    if (full != null && first != null && last == null && isOther(full, first)) {
      return new Names(first, full, null);
    }
    if (full != null && last != null && first == null && isOther(full, last)) {
      return new Names(full, last, null);
    }
    return new Names(first, last, full);
  }

  private static boolean isOther(String full, String part) {
    return !FieldNames.key(full).contains(FieldNames.key(part));
  }
}
