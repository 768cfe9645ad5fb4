package io.leadpipeline.cli.text;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Columns that a text takes on a terminal: Thai vowels above and below take none, Chinese and
 * Japanese characters two.
 */
public final class Width {

  private static final Set<Integer> NONE =
      Set.of(
          (int) Character.NON_SPACING_MARK,
          (int) Character.ENCLOSING_MARK,
          (int) Character.FORMAT,
          (int) Character.CONTROL);
  private static final Set<Character.UnicodeScript> WIDE =
      Set.of(
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA,
          Character.UnicodeScript.HANGUL);
  private static final String CUT = "…";

  private Width() {}

  public static int of(String text) {
    return text.codePoints().map(Width::of).sum();
  }

  /** The text with blanks behind it, or cut, to exactly so many columns. */
  public static String exactly(String text, int columns) {
    String fitting = atMost(text, columns);
    return fitting + " ".repeat(columns - of(fitting));
  }

  /** The text, cut if it takes more columns. */
  public static String atMost(String text, int columns) {
    if (of(text) <= columns) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int left = columns - 1;
    for (int at = 0; at < text.length() && left >= of(text.codePointAt(at)); ) {
      int character = text.codePointAt(at);
      kept.appendCodePoint(character);
      left -= of(character);
      at += Character.charCount(character);
    }
    return kept.append(CUT).toString();
  }

  /** A stranger's words without characters that would steer the terminal. */
  public static String harmless(String words) {
    return words
        .codePoints()
        .filter(it -> !Character.isISOControl(it) && Character.getType(it) != Character.FORMAT)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static int of(int character) {
    if (NONE.contains(Character.getType(character))) {
      return 0;
    }
    return WIDE.contains(Character.UnicodeScript.of(character)) ? 2 : 1;
  }
}
