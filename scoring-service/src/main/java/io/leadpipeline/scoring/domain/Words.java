package io.leadpipeline.scoring.domain;

import java.util.Collection;
import java.util.Locale;

/** Compares what people typed, whatever its case. */
final class Words {

  private Words() {}

  static String of(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT);
  }

  /** True when one of the words stands in the text; both in lower case. */
  static boolean any(String text, Collection<String> words) {
    return words.stream().anyMatch(word -> (" " + text + " ").contains(" " + word + " "));
  }
}
