package io.leadpipeline.ingest.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;

/** Fixed pages in the visitor's language: nothing that was sent can appear in them. */
final class Pages {

  private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Map<String, byte[]> pages = new HashMap<>();

  Pages() {
    String frame = frame();
    for (String page : List.of("thanks", "refused", "unavailable", "limited")) {
      Languages.ALL.forEach(it -> pages.put(page + "-" + it, filled(frame, page, it)));
    }
  }

  byte[] page(String name, String language) {
    return Objects.requireNonNull(pages.get(name + "-" + language), name);
  }

  private static byte[] filled(String frame, String page, String language) {
    ResourceBundle words =
        ResourceBundle.getBundle(
            "messages/pages", Locale.forLanguageTag(language), NO_OTHER_LANGUAGE);
    return frame
        .replace("{language}", language)
        .replace("{title}", words.getString(page + ".title"))
        .replace("{text}", words.getString(page + ".text"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String frame() {
    try (InputStream in = Pages.class.getResourceAsStream("/pages/page.html")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
