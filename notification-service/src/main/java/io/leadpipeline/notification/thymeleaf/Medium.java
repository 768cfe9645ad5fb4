package io.leadpipeline.notification.thymeleaf;

import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * What a message is shown in, with what its letters mean there.
 *
 * @param template under {@code templates/}
 * @param escape makes text that strangers typed stand for itself
 * @param bold sets escaped text off
 * @param link makes a link of an address and escaped text; both together in the form of {@code
 *     %1$s} and {@code %2$s}
 * @param linksContacts false where numbers and addresses become links by themselves
 */
record Medium(
    String template,
    UnaryOperator<String> escape,
    String bold,
    String link,
    boolean linksContacts) {

  /** Slack's mrkdwn: three characters are escaped, whatever stands in angle brackets is a link. */
  static final Medium SLACK =
      new Medium("slack/alert.json.txt", Medium::entities, "*%s*", "<%1$s|%2$s>", true);

  /** Telegram's HTML mode: the same three characters, and quotes inside attributes. */
  static final Medium TELEGRAM =
      new Medium(
          "telegram/alert.json.txt",
          text -> entities(text).replace("\"", "&quot;"),
          "<b>%s</b>",
          "<a href=\"%1$s\">%2$s</a>",
          false);

  /** Markdown as Adaptive Cards have it. */
  static final Medium TEAMS =
      new Medium("teams/alert.json.txt", Medium::markdown, "**%s**", "[%2$s](%1$s)", true);

  /** No marks at all, as in a short message. */
  static Medium plain(String template) {
    return new Medium(template, UnaryOperator.identity(), "%s", "%1$s", false);
  }

  String of(String text) {
    return escape.apply(text);
  }

  String bold(String text) {
    return text.isEmpty() ? "" : String.format(Locale.ROOT, bold, of(text));
  }

  /** The address is one of ours or a number that was checked, not what a stranger typed. */
  String link(String address, String text) {
    return String.format(Locale.ROOT, link, address, of(text));
  }

  String contact(String address, String text) {
    return linksContacts ? link(address, text) : of(text);
  }

  private static String entities(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String markdown(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>])", "\\\\$1");
  }
}
