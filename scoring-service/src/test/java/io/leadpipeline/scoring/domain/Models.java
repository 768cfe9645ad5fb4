package io.leadpipeline.scoring.domain;

import io.leadpipeline.scoring.cel.CelConditions;
import io.leadpipeline.scoring.mail.ListedMailDomains;
import io.leadpipeline.scoring.yaml.ModelFile;
import io.leadpipeline.scoring.yaml.ModelFile.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** The model that is delivered, and others made of it. */
public final class Models {

  private static final MailDomains MAIL = new ListedMailDomains();
  private static final String TEXT = text();
  private static final Model STANDARD = changed(UnaryOperator.identity());

  private Models() {}

  /** {@code config/model.yml}. */
  public static Model standard() {
    return STANDARD;
  }

  /** The same with other text. */
  public static Model changed(UnaryOperator<String> change) {
    return switch (read(change.apply(TEXT))) {
      case Reading.Good good -> good.model();
      case Reading.Bad bad -> throw new IllegalArgumentException(bad.problems().toString());
    };
  }

  public static Reading read(String text) {
    return new ModelFile(new CelConditions(), MAIL).read(text);
  }

  private static String text() {
    try {
      return Files.readString(Path.of("../config/model.yml"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
