package io.leadpipeline.ingest.yaml;

import io.leadpipeline.ingest.domain.Pull;
import io.leadpipeline.starter.startup.InvalidSetting;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How leads are fetched, checked. */
record PullSettings(String key, String slug, ConnectionsYaml.PullEntry entry, Secrets secrets) {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  /** Their APIs take no call without a version, and list leads by the account that owns them. */
  private static final Set<String> VERSIONED = Set.of("linkedin");

  private static final Set<String> OF_ACCOUNTS = Set.of("linkedin", "on24");

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._-]{1,60}");
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:(),-]{1,200}");

  Pull pull() {
    return new Pull(
        base(),
        token(),
        Optional.ofNullable(entry.tokenExpires()).map(this::day),
        needed("version", word("version", entry.version()), VERSIONED, "such as 202510"),
        needed("account", word("account", entry.account()), OF_ACCOUNTS, "the account's number"),
        forms());
  }

  /** A token never goes over a network in the clear. */
  private URI base() {
    try {
      URI base = URI.create(orEmpty(entry.baseUrl()).replaceFirst("/+$", ""));
      boolean loopback = base.getHost() != null && LOOPBACK.contains(base.getHost());
      if ("https".equals(base.getScheme()) || ("http".equals(base.getScheme()) && loopback)) {
        return base;
      }
    } catch (IllegalArgumentException unreadable) {
      throw noAddress();
    }
    throw noAddress();
  }

  private String token() {
    if (entry.token() == null) {
      throw wrong("token", "is missing", "a reference such as env:META_PAGE_TOKEN");
    }
    return secrets.resolve(key + ".token", slug, entry.token());
  }

  private LocalDate day(String said) {
    try {
      return LocalDate.parse(said);
    } catch (DateTimeException noDay) {
      throw wrong("token-expires", "is no day", "such as 2027-01-31");
    }
  }

  private Optional<String> word(String what, @Nullable String said) {
    if (said != null && !WORD.matcher(said).matches()) {
      throw wrong(what, "is not usable in an address", "letters, digits, dots and -");
    }
    return Optional.ofNullable(said);
  }

  private Optional<String> needed(
      String what, Optional<String> said, Set<String> by, String example) {
    if (said.isEmpty() && by.contains(slug)) {
      throw wrong(what, "is missing", example);
    }
    return said;
  }

  private List<String> forms() {
    List<String> forms = entry.forms() == null ? List.of() : entry.forms();
    if (!forms.stream().allMatch(it -> FORM.matcher(it).matches())) {
      throw wrong("forms", "holds what is no id", "ids of forms or events, as the tool has them");
    }
    return forms;
  }

  private InvalidSetting noAddress() {
    return wrong("base-url", "is no https address", "such as https://graph.facebook.com");
  }

  private InvalidSetting wrong(String what, String problem, String expected) {
    return new InvalidSetting(key + "." + what, problem, expected);
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }
}
