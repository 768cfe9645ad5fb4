package io.leadpipeline.ingest.web;

import io.leadpipeline.ingest.domain.Field;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A field whose charset another one may say: browsers fill a hidden field {@code _charset_}. */
record RawField(byte[] name, byte[] value) {

  static final String CHARSET = "_charset_";

  /** In the declared charset, else the one that the fields name, else UTF-8. */
  static List<Field> decoded(List<RawField> fields, @Nullable Charset declared) {
    Charset charset =
        Optional.ofNullable(declared).or(() -> named(fields)).orElse(StandardCharsets.UTF_8);
    return fields.stream().map(it -> it.field(charset)).toList();
  }

  private static Optional<Charset> named(List<RawField> fields) {
    return fields.stream()
        .filter(it -> ascii(it.name).equalsIgnoreCase(CHARSET))
        .findFirst()
        .flatMap(it -> Charsets.named(ascii(it.value)));
  }

  private Field field(Charset charset) {
    return new Field(Charsets.decode(name, charset), Charsets.decode(value, charset));
  }

  private static String ascii(byte[] bytes) {
    return new String(bytes, StandardCharsets.US_ASCII);
  }
}
