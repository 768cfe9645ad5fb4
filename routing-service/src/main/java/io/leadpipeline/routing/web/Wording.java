package io.leadpipeline.routing.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Words and times as one rep reads them. */
final class Wording {
  private final MessageSource messages;
  private final Locale locale;
  private final ZoneId zone;

  Wording(MessageSource messages, Locale locale, ZoneId zone) {
    this.messages = messages;
    this.locale = locale;
    this.zone = zone;
  }

  /** The word for a code of the contract; one that this version does not know is shown as it is. */
  String of(String group, String code) {
    return String.valueOf(messages.getMessage(group + "." + code, null, code, locale));
  }

  String time(Instant at) {
    return DateTimeFormatter.ofPattern("HH:mm", locale).withZone(zone).format(at);
  }

  /** The Gregorian year everywhere: a Thai page must not mix two calendars. */
  String moment(Instant at) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(locale)
        .withZone(zone)
        .format(at);
  }
}
