package io.leadpipeline.scoring.yaml;

import io.leadpipeline.scoring.domain.FitModel;
import io.leadpipeline.scoring.domain.FitRule;
import io.leadpipeline.scoring.domain.Persona;
import io.leadpipeline.scoring.domain.Scope;
import java.util.ArrayList;
import java.util.List;

/** The block {@code fit}. */
final class FitSection {

  private static final double MOST_POINTS = 100;

  private final Reader read;

  FitSection(Reader read) {
    this.read = read;
  }

  FitModel of(Entry section) {
    section.block("start", "rules", "personas");
    List<FitRule> general = rules(section.at("rules"), "");
    List<Persona> personas = new ArrayList<>();
    for (Entry entry : section.at("personas").items()) {
      personas.add(persona(entry));
    }
    return new FitModel(read.number(section.at("start"), 0, MOST_POINTS), general, personas);
  }

  private Persona persona(Entry entry) {
    entry.block("name", "demographics", "goals", "sources", "pains", "obstacles");
    String name = read.name(entry.at("name"), "persona");
    List<FitRule> rules = new ArrayList<>();
    for (String part : KnownWords.PARTS) {
      rules.addAll(rules(entry.at(part), part + ":"));
    }
    return new Persona(name, rules);
  }

  private List<FitRule> rules(Entry list, String part) {
    List<FitRule> rules = new ArrayList<>();
    for (Entry entry : list.items()) {
      entry.block("name", "when", "points");
      rules.add(
          new FitRule(
              part + read.plainName(entry.at("name")),
              read.condition(entry.at("when"), Scope.PERSON),
              read.number(entry.at("points"), -MOST_POINTS, MOST_POINTS)));
    }
    return rules;
  }
}
