package io.leadpipeline.scoring.domain.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the domain of an e-mail address tells. */
public final class MailDomains {

  private static final Set<String> FREE = load("free-mail-domains.txt");

  private MailDomains() {}

  /** The domain of an address in its normal form. */
  public static Optional<String> of(String address) {
    String key = EmailKey.of(address);
    int at = key.lastIndexOf('@');
    return at < 1 || at == key.length() - 1 ? Optional.empty() : Optional.of(key.substring(at + 1));
  }

  /** True for a provider where anybody gets an address, so that the domain names no company. */
  public static boolean free(String domain) {
    return FREE.contains(domain);
  }

  private static Set<String> load(String file) {
    try (InputStream in = MailDomains.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + ": missing (expected: in the jar beside its class)");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
