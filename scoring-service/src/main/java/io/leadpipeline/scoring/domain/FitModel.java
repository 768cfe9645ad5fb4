package io.leadpipeline.scoring.domain;

import java.util.List;

/**
 * How close to a target customer somebody is.
 *
 * @param start with nothing known, which is not poor
 * @param general rules that count whatever the persona
 * @param personas of which the best counts; among equals the first
 */
public record FitModel(double start, List<FitRule> general, List<Persona> personas) {

  public FitModel {
    general = List.copyOf(general);
    personas = List.copyOf(personas);
  }
}
