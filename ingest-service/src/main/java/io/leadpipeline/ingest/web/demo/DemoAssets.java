package io.leadpipeline.ingest.web.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.MediaType;

/** Style, script and icon of the demo site, read once. */
record DemoAssets(Map<String, Asset> byName) {

  record Asset(MediaType type, byte[] bytes) {}

  DemoAssets {
    byName = Map.copyOf(byName);
  }

  static DemoAssets read() {
    return new DemoAssets(
        Map.of(
            "demo.css",
                new Asset(MediaType.parseMediaType("text/css;charset=utf-8"), read("demo.css")),
            "demo.js",
                new Asset(
                    MediaType.parseMediaType("text/javascript;charset=utf-8"), read("demo.js")),
            "icon.svg", new Asset(MediaType.parseMediaType("image/svg+xml"), read("icon.svg"))));
  }

  private static byte[] read(String name) {
    try (InputStream in = DemoAssets.class.getResourceAsStream("/demo/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
