package io.leadpipeline.ingest.domain;

import java.net.IDN;
import java.util.Locale;

/**
 * E-mail addresses by syntax alone: no look-up, no repair. Letters of any script may stand before
 * the {@code @} (RFC 6531); quoted local parts and address literals are not taken.
 */
final class EmailSyntax {

  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL = 64;
  private static final int LONGEST_LABEL = 63;
  private static final String SPECIALS = "!#$%&'*+/=?^_`{|}~-.";

  private EmailSyntax() {}

  /** Trimmed, lower case, the domain in ASCII; or the code of what is wrong. */
  static Reading read(String said) {
    if (Characters.forbidden(said)) {
      return Reading.not("forbidden-character");
    }
    String email = said.strip().toLowerCase(Locale.ROOT);
    int at = email.lastIndexOf('@');
    if (at < 1 || email.length() > LONGEST || !isLocal(email.substring(0, at))) {
      return Reading.not("malformed");
    }
    String domain = ascii(email.substring(at + 1));
    return isDomain(domain)
        ? Reading.as(email.substring(0, at + 1) + domain)
        : Reading.not("malformed");
  }

  /** True when a value nobody named may be an e-mail address. */
  static boolean looksLikeOne(String value) {
    return value.length() <= LONGEST && value.indexOf('@') > 0;
  }

  private static boolean isLocal(String local) {
    return local.length() <= LONGEST_LOCAL
        && !local.startsWith(".")
        && !local.endsWith(".")
        && !local.contains("..")
        && local.codePoints().allMatch(EmailSyntax::mayStandInLocal);
  }

  private static boolean mayStandInLocal(int c) {
    return Character.isLetterOrDigit(c)
        || SPECIALS.indexOf(c) >= 0
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static String ascii(String domain) {
    try {
      return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException notADomain) {
      return "";
    }
  }

  private static boolean isDomain(String domain) {
    String[] labels = domain.split("\\.", -1);
    for (String label : labels) {
      if (label.isEmpty() || label.length() > LONGEST_LABEL) {
        return false;
      }
    }
    return labels.length > 1 && Character.isLetter(labels[labels.length - 1].charAt(0));
  }
}
