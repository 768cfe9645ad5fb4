package io.leadpipeline.scoring;

import io.leadpipeline.scoring.domain.Model;
import io.leadpipeline.scoring.yaml.ModelFile;
import io.leadpipeline.scoring.yaml.ModelFile.Reading;
import io.leadpipeline.starter.startup.InvalidSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The model the service starts with; a wrong one stops it. */
record ModelAtStart(Path configDir, ModelFile file) {

  Model read() {
    Path path = configDir.resolve("model.yml");
    return switch (file.read(text(path))) {
      case Reading.Good good -> good.model();
      case Reading.Bad bad ->
          throw new InvalidSetting(
              path.toString(),
              "is no model: "
                  + bad.problems().stream().map(Object::toString).collect(Collectors.joining("; ")),
              "what docs/model.md says; ./pipeline model validate checks it");
    };
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException unreadable) {
      throw new InvalidSetting(
          "leadpipeline.config-dir", "has no readable model.yml", "the folder that holds it");
    }
  }
}
