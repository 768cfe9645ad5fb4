package io.leadpipeline.mailsink;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a mail as far as it can be read: a broken one is shown, not refused. */
final class MailReader {

  private static final List<String> THREADING = List.of("Message-ID", "In-Reply-To", "References");

  private MailReader() {}

  static Mail read(MimeMessage message, String recipient, Instant receivedAt) {
    Bodies bodies = Bodies.of(message);
    return new Mail(
        recipient,
        header(message, "Subject"),
        bodies.text(),
        bodies.html(),
        receivedAt,
        threading(message));
  }

  private static Map<String, String> threading(MimeMessage message) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String name : THREADING) {
      String value = header(message, name);
      if (!value.isEmpty()) {
        headers.put(name, value);
      }
    }
    return headers;
  }

  private static String header(MimeMessage message, String name) {
    try {
      String raw = message.getHeader(name, null);
      return raw == null ? "" : HeaderText.decode(raw);
    } catch (MessagingException _) {
      return "";
    }
  }
}
