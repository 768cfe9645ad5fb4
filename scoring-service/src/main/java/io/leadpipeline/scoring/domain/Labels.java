package io.leadpipeline.scoring.domain;

import java.util.List;

/**
 * What a model calls leads, apart from their stage.
 *
 * @param journey its steps, nearest first; the furthest that holds is told
 * @param prospectTypes by buying frequency, volume, influence and profile
 */
public record Labels(List<Label> journey, List<Label> prospectTypes, List<Label> segments) {

  public Labels {
    journey = List.copyOf(journey);
    prospectTypes = List.copyOf(prospectTypes);
    segments = List.copyOf(segments);
  }

  /** A name for those leads for whom a condition holds. */
  public record Label(String name, Condition when) {}

  static List<String> of(List<Label> labels, Scene scene) {
    return labels.stream().filter(label -> label.when().holds(scene)).map(Label::name).toList();
  }
}
