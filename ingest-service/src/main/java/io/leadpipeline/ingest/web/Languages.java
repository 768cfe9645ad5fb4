package io.leadpipeline.ingest.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The language to answer somebody in. */
public final class Languages {

  /** Those that the pages for posts exist in. */
  static final List<String> ALL = List.of("en", "vi", "th", "fr", "es", "pt", "ja");

  private static final int LONGEST_HEADER = 200;

  private Languages() {}

  /** What is said, else what the browser accepts, else what is usual here. */
  static String choose(String said, @Nullable String accepted, String otherwise) {
    return choose(ALL, said, accepted, otherwise);
  }

  /** The same among the languages of other pages. */
  public static String choose(
      List<String> languages, String said, @Nullable String accepted, String otherwise) {
    return Stream.of(said, accepted == null ? "" : accepted, otherwise)
        .map(it -> known(languages, it))
        .filter(it -> !it.isEmpty())
        .findFirst()
        .orElse("en");
  }

  private static String known(List<String> languages, String tags) {
    if (tags.isBlank() || tags.length() > LONGEST_HEADER) {
      return "";
    }
    try {
      String known = Locale.lookupTag(Locale.LanguageRange.parse(tags.strip()), languages);
      return known == null ? "" : known;
    } catch (IllegalArgumentException noTags) {
      return "";
    }
  }
}
