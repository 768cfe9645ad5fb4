package io.leadpipeline.scoring.yaml;

import io.leadpipeline.scoring.domain.Labels;
import io.leadpipeline.scoring.domain.Labels.Label;
import io.leadpipeline.scoring.domain.Scope;
import java.util.ArrayList;
import java.util.List;

/** The blocks {@code journey}, {@code prospect-types} and {@code segments}. */
final class LabelsSection {

  private static final String[] STEPS = {
    "aware", "engaged", "subscribed", "bought", "delighted", "advocate"
  };
  private static final String[] TYPES = {"frequency", "volume", "influence", "profile"};

  private final Reader read;

  LabelsSection(Reader read) {
    this.read = read;
  }

  Labels of(Entry file) {
    List<Label> types = new ArrayList<>();
    if (file.at("prospect-types").present()) {
      Entry section = file.at("prospect-types").block(TYPES);
      for (String type : TYPES) {
        types.addAll(labels(section.at(type)));
      }
    }
    return new Labels(journey(file.at("journey")), types, labels(file.at("segments")));
  }

  /** Nearest first, in whatever order they are written. */
  private List<Label> journey(Entry section) {
    List<Label> steps = new ArrayList<>();
    if (section.present()) {
      section.block(STEPS);
      for (String step : STEPS) {
        if (section.at(step).present()) {
          steps.add(new Label(step, read.condition(section.at(step), Scope.LEAD)));
        }
      }
    }
    return steps;
  }

  private List<Label> labels(Entry section) {
    List<Label> labels = new ArrayList<>();
    section
        .unique()
        .entries()
        .forEach((name, entry) -> labels.add(new Label(name, read.condition(entry, Scope.LEAD))));
    return labels;
  }
}
