package io.leadpipeline.ingest.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Field names in the form in which they are compared: letters and digits, without accents. */
final class FieldNames {

  private static final int LONGEST = 80;

  private FieldNames() {}

  /**
   * {@code "Họ và tên *"} becomes {@code hovaten}; a very long name is no name and becomes empty.
   */
  static String key(String name) {
    if (name.length() > LONGEST) {
      return "";
    }
    String text = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKD);
    StringBuilder key = new StringBuilder(text.length());
    text.codePoints()
        .filter(FieldNames::counts)
        .map(FieldNames::plain)
        .forEach(key::appendCodePoint);
    return key.toString();
  }

  /** The parts of {@code fields[email][value]} or {@code contact.email}. */
  static List<String> path(String name) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= name.length(); at++) {
      if (at == name.length() || "[].".indexOf(name.charAt(at)) >= 0) {
        if (at > start) {
          parts.add(name.substring(start, at));
        }
        start = at + 1;
      }
    }
    return parts;
  }

  private static boolean isAscii(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static boolean counts(int c) {
    boolean accent = c >= 0x300 && c <= 0x36F;
    int type = Character.getType(c);
    boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    return !accent && (mark || Character.isLetterOrDigit(c));
  }

  private static int plain(int c) {
    return c == 'đ' || c == 'Đ' ? 'd' : Character.toLowerCase(c);
  }
}
