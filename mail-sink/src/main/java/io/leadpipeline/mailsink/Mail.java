package io.leadpipeline.mailsink;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says.
 *
 * @param to the first recipient of the envelope
 * @param text null when the mail has no plain text
 * @param html null when the mail has no HTML
 * @param headers those that thread mails together, as far as present
 */
record Mail(
    String to,
    String subject,
    @Nullable String text,
    @Nullable String html,
    Instant receivedAt,
    Map<String, String> headers) {

  Mail {
    headers = Map.copyOf(headers);
  }
}
