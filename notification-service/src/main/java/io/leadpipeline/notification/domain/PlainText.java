package io.leadpipeline.notification.domain;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes text that strangers typed fit to stand in a line of an alert: without line breaks, control
 * characters or marks that turn the reading direction, and no longer than there is room.
 */
public final class PlainText {

  private static final Pattern NOT_PRINTABLE =
      Pattern.compile(
          "[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Cn}\\x{FEFF}\\x{FFFC}]|[\\x{E0000}-\\x{E007F}]");
  private static final Pattern DIRECTION_MARKS =
      Pattern.compile("[\\x{200E}\\x{200F}\\x{061C}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}]+");
  private static final Pattern RIGHT_TO_LEFT =
      Pattern.compile("[\\p{IsHebrew}\\p{IsArabic}\\p{IsSyriac}\\p{IsThaana}\\p{IsNko}]");
  private static final String ELLIPSIS = "…";
  private static final int LONGEST_CLUSTER = 32;

  private PlainText() {}

  /** One line of at most {@code length} characters; longer text is cut between two of them. */
  public static String line(String text, int length) {
    String head = text.substring(0, Math.min(text.length(), length * LONGEST_CLUSTER));
    String clean = NOT_PRINTABLE.matcher(head).replaceAll(" ");
    clean = DIRECTION_MARKS.matcher(clean).replaceAll("");
    return cut(SPACES.matcher(clean).replaceAll(" ").strip(), length);
  }

  /** The line, set apart so that right-to-left script does not reorder what stands around it. */
  public static String isolated(String line) {
    return RIGHT_TO_LEFT.matcher(line).find() ? "\u2068" + line + "\u2069" : line;
  }

  private static String cut(String line, int length) {
    if (line.length() <= length) {
      return line;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(line);
    int end = characters.isBoundary(length) ? length : characters.preceding(length);
    return line.substring(0, end).stripTrailing() + ELLIPSIS;
  }
}
