package io.leadpipeline.e2e;

import java.util.List;
import java.util.Optional;

/** What stands behind a command. */
public final class Words {

  private Words() {}

  /** The number behind an option, as in {@code --seed 7}; empty when it is not there. */
  public static Optional<Long> number(List<String> words, String option) {
    return text(words, option).map(Long::parseLong);
  }

  /** The word behind an option, as in {@code --only fill}; empty when it is not there. */
  public static Optional<String> text(List<String> words, String option) {
    int at = words.indexOf(option);
    return at < 0 || at + 1 == words.size() ? Optional.empty() : Optional.of(words.get(at + 1));
  }
}
