package io.leadpipeline.mailsink;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/** A text part's characters, whatever its encoding and charset claim. */
final class PartText {

  private PartText() {}

  static String of(Part part) throws MessagingException {
    try (InputStream decoded = part.getInputStream()) {
      return new String(decoded.readAllBytes(), charset(part));
    } catch (IOException _) {
      return raw(part);
    }
  }

  /** The bytes as they came, for a part or mail whose form is broken. */
  static String raw(Part part) {
    try (InputStream bytes = undecoded(part)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException | MessagingException _) {
      return "";
    }
  }

  private static InputStream undecoded(Part part) throws MessagingException {
    return switch (part) {
      case MimeMessage message -> message.getRawInputStream();
      case MimeBodyPart body -> body.getRawInputStream();
      default -> InputStream.nullInputStream();
    };
  }

  private static Charset charset(Part part) throws MessagingException {
    String type = part instanceof MimePart ? part.getContentType() : "";
    try {
      String name = new ContentType(type).getParameter("charset");
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(name));
    } catch (MessagingException | IllegalCharsetNameException | UnsupportedCharsetException _) {
      return StandardCharsets.UTF_8;
    }
  }
}
