package io.leadpipeline.scoring.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.scoring.domain.Models;
import io.leadpipeline.scoring.yaml.ModelFile.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelFileTest {

  /** A change of the delivered file, and all that is said of it. */
  record Wrong(String before, String after, List<String> messages) {

    static Wrong of(String block) {
      List<String> lines = Arrays.asList(block.split("\n", -1));
      return new Wrong(text(lines, "- "), text(lines, "+ "), all(lines, "> "));
    }

    private static String text(List<String> lines, String start) {
      return all(lines, start).getFirst().replace("\\n", "\n");
    }

    private static List<String> all(List<String> lines, String start) {
      return lines.stream()
          .filter(line -> line.startsWith(start))
          .map(line -> line.substring(start.length()))
          .toList();
    }

    @Override
    public String toString() {
      return after;
    }
  }

  static Stream<Wrong> wrongModels() throws IOException {
    try (InputStream file = ModelFileTest.class.getResourceAsStream("wrong-models.txt")) {
      assertThat(file).isNotNull();
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      List<String> blocks = new ArrayList<>(Arrays.asList(text.split("\n\n", -1)));
      return blocks.subList(1, blocks.size()).stream().map(Wrong::of);
    }
  }

  @ParameterizedTest
  @MethodSource
  void wrongModels(Wrong wrong) throws IOException {
    String delivered = Files.readString(Path.of("../config/model.yml"));
    assertThat(delivered).contains(wrong.before());

    Reading reading = Models.read(delivered.replace(wrong.before(), wrong.after()));

    assertThat(said(reading)).containsExactlyElementsOf(wrong.messages());
  }

  @Test
  void anEmptyFileIsNoModel() {
    assertThat(said(Models.read(""))).first().asString().startsWith("1:1: : missing (expected: ");
  }

  @Test
  void everyMistakeIsSaidAtOnce() throws IOException {
    String delivered = Files.readString(Path.of("../config/model.yml"));

    Reading reading = Models.read(delivered.replace("signal.content.type", "signal.type"));

    assertThat(said(reading)).hasSizeGreaterThan(6);
  }

  private static List<String> said(Reading reading) {
    return switch (reading) {
      case Reading.Good _ -> List.of();
      case Reading.Bad bad -> bad.problems().stream().map(Problem::toString).toList();
    };
  }
}
