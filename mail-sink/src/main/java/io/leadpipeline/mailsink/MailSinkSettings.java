package io.leadpipeline.mailsink;

import java.util.Map;

/**
 * Where the sink listens and how much it keeps.
 *
 * @param bind address of both servers, {@code MAIL_SINK_BIND}; everybody who reaches it reads all
 *     mail, so the default is loopback
 * @param smtpPort {@code MAIL_SINK_SMTP_PORT}, 0 takes a free one
 * @param httpPort {@code MAIL_SINK_HTTP_PORT}, 0 takes a free one
 * @param keep {@code MAIL_SINK_KEEP}, mails kept; the oldest go first
 */
public record MailSinkSettings(String bind, int smtpPort, int httpPort, int keep) {

  private static final int MAX_PORT = 65_535;

  public MailSinkSettings {
    within("MAIL_SINK_SMTP_PORT", smtpPort, 0, MAX_PORT);
    within("MAIL_SINK_HTTP_PORT", httpPort, 0, MAX_PORT);
    within("MAIL_SINK_KEEP", keep, 1, Integer.MAX_VALUE);
  }

  /** Free ports on loopback. */
  public static MailSinkSettings onFreePorts() {
    return from(Map.of("MAIL_SINK_SMTP_PORT", "0", "MAIL_SINK_HTTP_PORT", "0"));
  }

  static MailSinkSettings from(Map<String, String> environment) {
    return new MailSinkSettings(
        environment.getOrDefault("MAIL_SINK_BIND", "127.0.0.1"),
        number(environment, "MAIL_SINK_SMTP_PORT", "1025"),
        number(environment, "MAIL_SINK_HTTP_PORT", "8025"),
        number(environment, "MAIL_SINK_KEEP", "20000"));
  }

  private static int number(Map<String, String> environment, String name, String standard) {
    String value = environment.getOrDefault(name, standard).strip();
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + ": " + value + " (expected: a number)", e);
    }
  }

  private static void within(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s: %d (expected: %d..%d)".formatted(name, value, least, most));
    }
  }
}
