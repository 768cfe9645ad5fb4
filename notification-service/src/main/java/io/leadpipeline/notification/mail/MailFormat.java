package io.leadpipeline.notification.mail;

import io.leadpipeline.notification.domain.Letter;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** Letters as MIME messages. */
final class MailFormat {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final Session session;
  private final InternetAddress from;
  private final String domain;

  MailFormat(Session session, InternetAddress from) {
    this.session = session;
    this.from = from;
    this.domain = domainOf(from);
  }

  static String domainOf(InternetAddress address) {
    return address.getAddress().substring(address.getAddress().lastIndexOf('@') + 1);
  }

  /**
   * The message; made of the same letter again it has the same Message-ID, so that a mailbox can
   * tell a repetition.
   */
  MimeMessage format(Letter letter, InternetAddress to, Instant now)
      throws MessagingException, UnsupportedEncodingException {
    MimeMessage message = new Identified(session, "<" + letter.id() + "@" + domain + ">");
    String thread = "<lead." + letter.thread() + "@" + domain + ">";
    to.setPersonal(letter.toName(), UTF_8);
    message.setFrom(from);
    message.setRecipient(Message.RecipientType.TO, to);
    message.setSubject(letter.subject(), UTF_8);
    message.setSentDate(Date.from(now));
    message.setHeader("In-Reply-To", thread);
    message.setHeader("References", thread);
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("Content-Language", letter.language().toLanguageTag());
    message.setContent(alternatives(letter));
    message.saveChanges();
    return message;
  }

  private static MimeMultipart alternatives(Letter letter) throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(letter.text(), UTF_8);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(letter.html(), UTF_8, "html");
    return new MimeMultipart("alternative", text, html);
  }

  /** Keeps its id where the mail client would make up a new one. */
  private static final class Identified extends MimeMessage {
    private final String id;

    Identified(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
