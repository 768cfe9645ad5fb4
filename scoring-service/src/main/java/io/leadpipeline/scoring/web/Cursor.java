package io.leadpipeline.scoring.web;

import io.leadpipeline.scoring.application.Mark;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A mark as callers carry it: opaque, and good for the list it came from only. */
final class Cursor {

  private Cursor() {}

  static String write(Mark mark, String list) {
    String text = list + "|" + mark.at() + "|" + mark.key();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  static Optional<Mark> read(String cursor, String list) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      String[] parts = text.split("\\|", 3);
      return parts.length == 3 && parts[0].equals(list)
          ? Moments.of(parts[1]).map(at -> new Mark(at, parts[2]))
          : Optional.empty();
    } catch (IllegalArgumentException strange) {
      return Optional.empty();
    }
  }
}
