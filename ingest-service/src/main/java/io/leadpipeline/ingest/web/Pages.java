package io.leadpipeline.ingest.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fixed pages in the visitor's language: nothing that was sent can appear in them. */
final class Pages {

  private static final List<String> LANGUAGES = List.of("en", "vi", "th");
  private static final int LONGEST_HEADER = 200;

  private final Map<String, byte[]> pages = new HashMap<>();

  Pages() {
    for (String page : List.of("thanks", "refused", "unavailable")) {
      LANGUAGES.forEach(it -> pages.put(page + "-" + it, read("pages/" + page + "-" + it)));
    }
    pages.put("demo", read("pages/demo"));
  }

  byte[] page(String name) {
    return Objects.requireNonNull(pages.get(name), name);
  }

  byte[] page(String name, String language) {
    return page(name + "-" + language);
  }

  /** What the form says, else the browser, else the connection. */
  static String language(String said, @Nullable String accepted, String otherwise) {
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
      String known = Locale.lookupTag(Locale.LanguageRange.parse(tags.strip()), LANGUAGES);
      return known == null ? "" : known;
    } catch (IllegalArgumentException noTags) {
      return "";
    }
  }

  private static byte[] read(String name) {
    try (InputStream in = Pages.class.getResourceAsStream("/" + name + ".html")) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
