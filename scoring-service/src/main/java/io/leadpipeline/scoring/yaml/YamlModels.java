package io.leadpipeline.scoring.yaml;

import io.leadpipeline.scoring.application.publishing.ModelReader;
import io.leadpipeline.scoring.application.publishing.WrongModel;
import io.leadpipeline.scoring.application.publishing.WrongModel.Flaw;
import io.leadpipeline.scoring.domain.Model;
import io.leadpipeline.scoring.yaml.ModelFile.Reading;

/** Models as the texts of their files. */
public final class YamlModels implements ModelReader {

  private final ModelFile file;

  public YamlModels(ModelFile file) {
    this.file = file;
  }

  @Override
  public Model read(String source) {
    return switch (file.read(source)) {
      case Reading.Good good -> good.model();
      case Reading.Bad bad ->
          throw new WrongModel(
              bad.problems().stream()
                  .map(it -> new Flaw(it.line(), it.column(), it.message()))
                  .toList());
    };
  }
}
