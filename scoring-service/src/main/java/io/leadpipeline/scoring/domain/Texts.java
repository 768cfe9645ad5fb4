package io.leadpipeline.scoring.domain;

import org.jspecify.annotations.Nullable;

/** Keeps what people typed from filling an event. */
final class Texts {

  private Texts() {}

  /** At most so many characters; a character of two halves is not cut in two. */
  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end);
  }

  static @Nullable String cutIfSaid(@Nullable String text, int longest) {
    return text == null ? null : cut(text, longest);
  }
}
