package io.leadpipeline.ingest.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Fixed pages in the visitor's language: nothing that was sent can appear in them. */
final class Pages {

  private final Map<String, byte[]> pages = new HashMap<>();

  Pages() {
    for (String page : List.of("thanks", "refused", "unavailable")) {
      Languages.ALL.forEach(it -> pages.put(page + "-" + it, read("pages/" + page + "-" + it)));
    }
  }

  byte[] page(String name, String language) {
    return Objects.requireNonNull(pages.get(name + "-" + language), name);
  }

  private static byte[] read(String name) {
    try (InputStream in = Pages.class.getResourceAsStream("/" + name + ".html")) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
