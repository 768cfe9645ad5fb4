package io.leadpipeline.notification.domain;

import java.util.Locale;
import java.util.UUID;

/**
 * An alert as it is written, ready to be sent.
 *
 * @param id the alert's; every copy of it that is ever sent carries it
 * @param thread the lead's; all letters about one lead form one thread
 * @param to the recipient's address as configured, not checked yet
 * @param toName one line
 * @param subject one line
 */
public record Letter(
    UUID id,
    UUID thread,
    String to,
    String toName,
    Locale language,
    String subject,
    String text,
    String html) {}
