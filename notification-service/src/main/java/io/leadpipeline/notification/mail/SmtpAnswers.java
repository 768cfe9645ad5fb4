package io.leadpipeline.notification.mail;

import io.leadpipeline.notification.domain.Delivery;
import io.leadpipeline.notification.domain.PlainText;
import jakarta.mail.MessagingException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What a failure means. RFC 5321 section 4.2.1: 4yz may succeed later, 5yz will not. A 5yz that
 * speaks of this service (its login, its sender address) is a setting to be mended and must lose no
 * alert, so only one to the recipient or to the message itself is final.
 */
final class SmtpAnswers {

  private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");
  private static final int LONGEST = 200;
  private static final int CLOSING = 421;

  private SmtpAnswers() {}

  static Delivery accepted(String answer) {
    return new Delivery.Accepted(readable(answer));
  }

  /** No connection came about, so nothing can have been sent. */
  static Delivery unreached(Exception failure) {
    return Delivery.Unavailable.unreached(silence(failure));
  }

  static Delivery failed(Exception failure) {
    return causes(failure)
        .flatMap(cause -> spoken(cause).stream())
        .findFirst()
        .orElseGet(() -> new Delivery.Unavailable(silence(failure)));
  }

  private static Optional<Delivery> spoken(Exception cause) {
    return switch (cause) {
      case SMTPAddressFailedException address when isReply(address.getReturnCode()) ->
          Optional.of(aboutLetter(address.getReturnCode(), address));
      case SMTPSendFailedException message when isAboutMessage(message) ->
          Optional.of(aboutLetter(message.getReturnCode(), message));
      default -> Optional.empty();
    };
  }

  /** DATA and what follows it; the client reports the end of the message as the command ".". */
  private static boolean isAboutMessage(SMTPSendFailedException failure) {
    return isReply(failure.getReturnCode())
        && failure.getNextException() == null
        && !failure.getCommand().startsWith("MAIL");
  }

  /** The client has other numbers for a connection that broke. */
  private static boolean isReply(int code) {
    return code >= 400 && code < 600;
  }

  private static Delivery aboutLetter(int code, Exception answer) {
    String reason = readable("smtp: " + answer.getMessage());
    if (code == CLOSING) {
      return new Delivery.Unavailable(reason);
    }
    return code >= 500 ? new Delivery.Refused(reason) : new Delivery.Deferred(reason);
  }

  private static String silence(Exception failure) {
    Exception last = causes(failure).reduce((_, deeper) -> deeper).orElse(failure);
    return readable("smtp: " + last.getClass().getSimpleName() + " " + last.getMessage());
  }

  /** The client chains what it got by next exception as well as by cause. */
  private static Stream<Exception> causes(Exception failure) {
    return Stream.iterate(failure, Objects::nonNull, SmtpAnswers::next).limit(20);
  }

  private static @Nullable Exception next(Exception failure) {
    if (failure instanceof MessagingException mail && mail.getNextException() != null) {
      return mail.getNextException();
    }
    return failure.getCause() instanceof Exception cause ? cause : null;
  }

  /** One line without addresses: servers like to repeat them. */
  private static String readable(String answer) {
    return PlainText.line(ADDRESS.matcher(answer).replaceAll("<address>"), LONGEST);
  }
}
