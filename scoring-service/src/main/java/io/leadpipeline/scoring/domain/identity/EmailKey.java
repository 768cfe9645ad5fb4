package io.leadpipeline.scoring.domain.identity;

import java.net.IDN;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The form in which two spellings of one mailbox are equal. Which providers ignore dots and tags is
 * their documented behaviour; for all others the local part is taken as it is, but for case.
 */
public final class EmailKey {

  private static final Map<String, String> SAME_PROVIDER = Map.of("googlemail.com", "gmail.com");
  private static final Set<String> IGNORE_DOTS = Set.of("gmail.com");
  private static final Set<String> IGNORE_TAGS =
      Set.of(
          "gmail.com",
          "outlook.com",
          "hotmail.com",
          "live.com",
          "icloud.com",
          "me.com",
          "fastmail.com",
          "proton.me",
          "protonmail.com",
          "zoho.com");

  private EmailKey() {}

  /** The key of an address; something without an at sign is only trimmed and lower-cased. */
  public static String of(String address) {
    String text = address.strip().toLowerCase(Locale.ROOT);
    int at = text.lastIndexOf('@');
    if (at < 1) {
      return text;
    }
    String said = ascii(text.substring(at + 1));
    String domain = SAME_PROVIDER.getOrDefault(said, said);
    return mailbox(text.substring(0, at), domain) + "@" + domain;
  }

  private static String mailbox(String local, String domain) {
    int tag = local.indexOf('+');
    String bare = tag > 0 && IGNORE_TAGS.contains(domain) ? local.substring(0, tag) : local;
    String dotless = bare.replace(".", "");
    return IGNORE_DOTS.contains(domain) && !dotless.isEmpty() ? dotless : bare;
  }

  private static String ascii(String domain) {
    try {
      return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException noDomainName) {
      return domain;
    }
  }
}
