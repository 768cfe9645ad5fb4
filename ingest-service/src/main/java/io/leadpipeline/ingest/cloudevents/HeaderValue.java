package io.leadpipeline.ingest.cloudevents;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The value of a {@code ce-} header: a quoted string is unquoted, then percent signs are decoded
 * once (HTTP Protocol Binding 1.0.2, section 3.1.3.2). Senders that encode nothing are common, so
 * that a percent sign without two digits is one.
 */
final class HeaderValue {

  private static final int HEX = 16;

  private HeaderValue() {}

  /** Empty when the bytes are not UTF-8, such as an overlong form. */
  static Optional<String> decoded(String value) {
    byte[] bytes = unquoted(value.strip()).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
    for (int at = 0; at < bytes.length; at++) {
      if (isEscape(bytes, at)) {
        decoded.write(HEX * digit(bytes, at + 1) + digit(bytes, at + 2));
        at += 2;
      } else {
        decoded.write(bytes[at]);
      }
    }
    return text(decoded.toByteArray());
  }

  private static boolean isEscape(byte[] bytes, int at) {
    return bytes[at] == '%'
        && at + 2 < bytes.length
        && digit(bytes, at + 1) >= 0
        && digit(bytes, at + 2) >= 0;
  }

  private static int digit(byte[] bytes, int at) {
    return Character.digit(bytes[at], HEX);
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
  }

  private static Optional<String> text(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }
}
