package io.leadpipeline.ingest.web;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The charset of a multipart body, which browsers say in one of its fields. Spring's reader knows
 * UTF-8 and what a part says itself, so that a body in another one is rewritten, files and all:
 * nobody reads those.
 */
final class MultipartCharset {

  private static final String FIELD = "name=\"" + RawField.CHARSET + "\"";
  private static final String END_OF_HEADERS = "\r\n\r\n";

  private MultipartCharset() {}

  static byte[] inUtf8(ContentType type, byte[] body) {
    return named(body)
        .or(() -> Optional.ofNullable(type.declared()))
        .filter(charset -> !charset.equals(StandardCharsets.UTF_8))
        .map(charset -> Charsets.decode(body, charset).getBytes(StandardCharsets.UTF_8))
        .orElse(body);
  }

  private static Optional<Charset> named(byte[] body) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    int field = text.indexOf(FIELD);
    int value = field < 0 ? -1 : text.indexOf(END_OF_HEADERS, field);
    int end = value < 0 ? -1 : text.indexOf('\r', value + END_OF_HEADERS.length());
    return end < 0
        ? Optional.empty()
        : Charsets.named(text.substring(value + END_OF_HEADERS.length(), end));
  }
}
