package io.leadpipeline.scoring;

import io.leadpipeline.scoring.application.publishing.FirstModel;
import io.leadpipeline.scoring.application.publishing.FirstModel.Brought;
import io.leadpipeline.scoring.application.publishing.WrongModel;
import io.leadpipeline.starter.startup.InvalidSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The model file when the service starts. The first start needs it; later what was published
 * counts, and a file that is new, wrong or gone stops nothing.
 */
record ModelAtStart(Path configDir, FirstModel first) {

  private static final Logger log = LoggerFactory.getLogger(ModelAtStart.class);

  void bring() {
    if (first.isNeeded()) {
      needed();
    } else {
      text().ifPresent(this::offered);
    }
  }

  private void needed() {
    String text =
        text()
            .orElseThrow(() ->
                new InvalidSetting(
                    "leadpipeline.config-dir",
                    "has no readable model.yml",
                    "the folder that holds it"));
    try {
      tell(first.bring(text));
    } catch (WrongModel wrong) {
      throw new InvalidSetting(
          path().toString(),
          "is no model: " + wrong.getMessage(),
          "what docs/model.md says; ./pipeline model validate checks it");
    }
  }

  private void offered(String text) {
    try {
      tell(first.bring(text));
    } catch (WrongModel wrong) {
      log.warn(
          "{} is no model and changes nothing; ./pipeline model validate says more: {}",
          path(),
          wrong.getMessage());
    }
  }

  private void tell(Brought file) {
    switch (file.taken()) {
      case COUNTS -> log.info("model={} counts, as {} says", file.version(), path());
      case DRAFT ->
          log.info(
              "model={} of {} does not count; to make it count: ./pipeline model publish",
              file.version(),
              path());
      case DIFFERS ->
          log.warn(
              "{} changes nothing: model={} is kept with another text; give it a new version",
              path(),
              file.version());
    }
  }

  private Path path() {
    return configDir.resolve("model.yml");
  }

  private Optional<String> text() {
    try {
      return Optional.of(Files.readString(path()));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
