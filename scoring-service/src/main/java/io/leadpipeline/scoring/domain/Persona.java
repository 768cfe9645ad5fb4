package io.leadpipeline.scoring.domain;

import java.util.List;

/** A described target customer, as far as it can be told from facts. */
public record Persona(String name, List<FitRule> rules) {

  public Persona {
    rules = List.copyOf(rules);
  }
}
