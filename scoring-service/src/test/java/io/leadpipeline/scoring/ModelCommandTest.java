package io.leadpipeline.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCommandTest {

  private static final Path DELIVERED = Path.of("../config/model.yml");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void theDeliveredModelIsOne() {
    assertThat(run("validate", DELIVERED.toString())).isZero();
    assertThat(said(out)).contains("version default-2: 13 engagement rules in 6 groups");
  }

  @Test
  void aWrongOneIsToldWithPlaceAndEndsWithOne(@TempDir Path folder) throws IOException {
    Path wrong = folder.resolve("model.yml");
    Files.writeString(wrong, Files.readString(DELIVERED).replace("half-life: 14d", "half-life: x"));

    assertThat(run("validate", wrong.toString())).isEqualTo(1);
    assertThat(said(err))
        .startsWith(wrong + ":41:18: engagement.rules[0].half-life: x (expected: a duration");
  }

  @Test
  void aMissingFileAndAWrongCallAreSaid(@TempDir Path folder) {
    assertThat(run("validate", folder.resolve("none.yml").toString())).isEqualTo(1);
    assertThat(run("valdate")).isEqualTo(2);
    assertThat(said(err)).contains("cannot be read").contains("usage: model validate FILE");
  }

  private int run(String... words) {
    PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream wrong = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new ModelCommand(to, wrong).run(List.of(words));
  }

  private static String said(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
