package io.leadpipeline.ingest.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Signal;
import io.leadpipeline.messaging.codec.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Canonical results as they were looked at and found right once. */
public final class Golden {

  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final Path CANDIDATES = Path.of("target/golden");
  private static final JsonMapper JSON =
      EventJson.mapper().rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Golden() {}

  /** A result nobody looked at yet is left in {@code target/golden}. */
  public static void check(String name, Signal signal) {
    Path golden = FOLDER.resolve(name + ".json");
    String actual = JSON.writeValueAsString(signal);
    try {
      if (!Files.exists(golden)) {
        Files.createDirectories(CANDIDATES);
        Files.writeString(CANDIDATES.resolve(name + ".json"), actual + "\n");
      }
      assertThat(golden).exists();
      assertThat(JSON.readTree(actual)).isEqualTo(JSON.readTree(Files.readString(golden)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
