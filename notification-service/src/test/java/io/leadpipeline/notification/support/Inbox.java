package io.leadpipeline.notification.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real mail server with the mail it took. */
public final class Inbox implements AutoCloseable {

  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

  public Inbox() {
    server.start();
  }

  public int port() {
    return server.getSmtp().getPort();
  }

  /** Everything sent to an address, oldest first. */
  public List<MimeMessage> to(String address) {
    return Stream.of(server.getReceivedMessages())
        .filter(message -> header(message, "To").contains(address))
        .toList();
  }

  public List<MimeMessage> all() {
    return List.of(server.getReceivedMessages());
  }

  public static String header(MimeMessage message, String name) {
    try {
      String value = message.getHeader(name, ",");
      return value == null ? "" : value;
    } catch (MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** The part of this type, such as {@code text/plain}. */
  public static String body(MimeMessage message, String type) {
    try {
      MimeMultipart parts = (MimeMultipart) message.getContent();
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart part = parts.getBodyPart(i);
        if (part.isMimeType(type)) {
          return (String) part.getContent();
        }
      }
      throw new IllegalStateException(type + " (expected: a part of the message)");
    } catch (MessagingException | IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** The first link of the text. */
  public static String firstLink(MimeMessage message) {
    return LINK.matcher(body(message, "text/plain")).results().findFirst().orElseThrow().group();
  }

  @Override
  public void close() {
    server.stop();
  }
}
