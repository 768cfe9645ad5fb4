package io.leadpipeline.cli.imports;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Yes and no as people and exports write them. */
final class YesOrNo {

  private static final Set<String> YES = Set.of("yes", "true", "1", "y", "x", "on", "có", "ใช่");
  private static final Set<String> NO = Set.of("no", "false", "0", "n", "off", "không", "ไม่");

  private YesOrNo() {}

  /** Empty for anything else. */
  static Optional<Boolean> of(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    if (YES.contains(word)) {
      return Optional.of(true);
    }
    return NO.contains(word) ? Optional.of(false) : Optional.empty();
  }
}
