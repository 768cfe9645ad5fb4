package io.leadpipeline.ingest.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The languages that pages exist in. */
public final class Languages {

  public static final List<String> ALL = List.of("en", "vi", "th");

  private static final int LONGEST_HEADER = 200;

  private Languages() {}

  /** What is said, else what the browser accepts, else what is usual here. */
  public static String choose(String said, @Nullable String accepted, String otherwise) {
    return Stream.of(known(said), known(accepted == null ? "" : accepted), known(otherwise))
        .filter(it -> !it.isEmpty())
        .findFirst()
        .orElse("en");
  }

  private static String known(String tags) {
    if (tags.isBlank() || tags.length() > LONGEST_HEADER) {
      return "";
    }
    try {
      String known = Locale.lookupTag(Locale.LanguageRange.parse(tags.strip()), ALL);
      return known == null ? "" : known;
    } catch (IllegalArgumentException noTags) {
      return "";
    }
  }
}
