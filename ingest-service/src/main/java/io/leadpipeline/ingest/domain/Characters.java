package io.leadpipeline.ingest.domain;

/** Characters that no honest value holds, or that the systems behind cannot keep. */
public final class Characters {

  private static final char REPLACEMENT = '\uFFFD';

  private Characters() {}

  /**
   * True for a control character, or U+FFFD, which is what malformed bytes became: an address that
   * holds one is never repaired.
   */
  static boolean forbidden(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == REPLACEMENT || isLone(text, at)) {
        return true;
      }
    }
    return false;
  }

  /** True when text holds U+0000, which PostgreSQL refuses, or half a surrogate pair. */
  static boolean unstorable(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) == 0 || isLone(text, at)) {
        return true;
      }
    }
    return false;
  }

  /** True when something was malformed before it came to be text. */
  static boolean replaced(String text) {
    return text.indexOf(REPLACEMENT) >= 0;
  }

  /** The text with U+FFFD in place of what cannot be stored. */
  public static String storable(String text) {
    if (!unstorable(text)) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text);
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) == 0 || isLone(text, at)) {
        kept.setCharAt(at, REPLACEMENT);
      }
    }
    return kept.toString();
  }

  private static boolean isLone(String text, int at) {
    char c = text.charAt(at);
    if (!Character.isSurrogate(c)) {
      return false;
    }
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
  }
}
