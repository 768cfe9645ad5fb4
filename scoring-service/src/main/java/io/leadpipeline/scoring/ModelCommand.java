package io.leadpipeline.scoring;

import io.leadpipeline.scoring.cel.CelConditions;
import io.leadpipeline.scoring.domain.Model;
import io.leadpipeline.scoring.mail.ListedMailDomains;
import io.leadpipeline.scoring.yaml.ModelFile;
import io.leadpipeline.scoring.yaml.ModelFile.Reading;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code model validate FILE}: whether a file can be a model, without starting the service. */
record ModelCommand(PrintStream out, PrintStream err) {

  static final String NAME = "model";

  private static final String USAGE = "usage: model validate FILE";
  private static final int GOOD = 0;
  private static final int BAD = 1;
  private static final int MISUSED = 2;

  /** What the process should end with: 0 for a model, 1 for none, 2 for a wrong call. */
  int run(List<String> words) {
    if (words.size() != 2 || !words.getFirst().equals("validate")) {
      err.println(USAGE);
      return MISUSED;
    }
    return validate(Path.of(words.getLast()));
  }

  private int validate(Path file) {
    try {
      ModelFile models = new ModelFile(new CelConditions(), new ListedMailDomains());
      return tell(file, models.read(Files.readString(file)));
    } catch (IOException unreadable) {
      err.println(file + ": cannot be read (expected: a file in UTF-8)");
      return BAD;
    }
  }

  private int tell(Path file, Reading reading) {
    return switch (reading) {
      case Reading.Good good -> {
        out.println(file + ": " + summary(good.model()));
        yield GOOD;
      }
      case Reading.Bad bad -> {
        bad.problems().forEach(problem -> err.println(file + ":" + problem));
        yield BAD;
      }
    };
  }

  private static String summary(Model model) {
    int personaRules =
        model.fit().personas().stream().mapToInt(persona -> persona.rules().size()).sum();
    return "version %s: %d engagement rules in %d groups, %d fit rules, %d personas with %d rules, "
            .formatted(
                model.version(),
                model.engagement().rules().size(),
                model.engagement().groups().size(),
                model.fit().general().size(),
                model.fit().personas().size(),
                personaRules)
        + "%d BANT rules, %d moments, %d stage policies, %d disqualifiers, %d segments"
            .formatted(
                model.bant().size(),
                model.whyNow().moments().size(),
                model.stages().policies().size(),
                model.stages().disqualifiers().size(),
                model.labels().segments().size());
  }
}
