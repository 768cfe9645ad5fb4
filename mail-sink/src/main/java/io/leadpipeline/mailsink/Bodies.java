package io.leadpipeline.mailsink;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The first plain text and the first HTML of a mail. */
record Bodies(@Nullable String text, @Nullable String html) {

  private static final Bodies NONE = new Bodies(null, null);
  private static final int DEEPEST = 20;

  static Bodies of(Part mail) {
    try {
      return of(mail, 0);
    } catch (MessagingException | IOException _) {
      return new Bodies(PartText.raw(mail), null);
    }
  }

  private static Bodies of(Part part, int depth) throws MessagingException, IOException {
    if (depth > DEEPEST || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
      return NONE;
    }
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
      return of(parts, depth + 1);
    }
    if (part.isMimeType("text/html")) {
      return new Bodies(null, PartText.of(part));
    }
    return part.isMimeType("text/*") ? new Bodies(PartText.of(part), null) : NONE;
  }

  private static Bodies of(Multipart parts, int depth) throws MessagingException, IOException {
    Bodies found = NONE;
    for (int i = 0; i < parts.getCount(); i++) {
      found = found.or(of(parts.getBodyPart(i), depth));
    }
    return found;
  }

  private Bodies or(Bodies later) {
    return new Bodies(text == null ? later.text : text, html == null ? later.html : html);
  }
}
