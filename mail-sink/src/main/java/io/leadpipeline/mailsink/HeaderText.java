package io.leadpipeline.mailsink;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Header values as people read them. */
final class HeaderText {

  private HeaderText() {}

  static String decode(String raw) {
    String unfolded = MimeUtility.unfold(raw).strip();
    try {
      return MimeUtility.decodeText(eightBit(unfolded));
    } catch (UnsupportedEncodingException _) {
      return unfolded;
    }
  }

  /** Raw UTF-8 arrives with one character per byte; what is no UTF-8 stays as it came. */
  private static String eightBit(String value) {
    if (value.chars().allMatch(c -> c < 0x80) || value.chars().anyMatch(c -> c > 0xFF)) {
      return value;
    }
    ByteBuffer bytes = ByteBuffer.wrap(value.getBytes(StandardCharsets.ISO_8859_1));
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException _) {
      return value;
    }
  }
}
