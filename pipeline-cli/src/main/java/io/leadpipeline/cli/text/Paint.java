package io.leadpipeline.cli.text;

import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** Colours, where the output is a terminal that wants them ({@code NO_COLOR} says it does not). */
public record Paint(boolean colours) {

  public static final Paint NONE = new Paint(false);

  /** As the terminal and its settings have it. */
  public static Paint ofTerminal() {
    return new Paint(Ansi.AUTO.enabled());
  }

  public String good(String text) {
    return in(text, Style.fg_green);
  }

  public String bad(String text) {
    return in(text, Style.fg_red, Style.bold);
  }

  public String warm(String text) {
    return in(text, Style.fg_yellow);
  }

  public String cool(String text) {
    return in(text, Style.fg_cyan);
  }

  public String strong(String text) {
    return in(text, Style.bold);
  }

  public String faint(String text) {
    return in(text, Style.faint);
  }

  /** In the colour of a temperature. */
  public String temperature(String word, String text) {
    return switch (word) {
      case "HOT" -> bad(text);
      case "WARM" -> warm(text);
      default -> cool(text);
    };
  }

  private String in(String text, Style... styles) {
    if (!colours || text.isEmpty()) {
      return text;
    }
    return Style.on(Stream.of(styles).toArray(Ansi.IStyle[]::new)) + text + Style.reset.on();
  }
}
