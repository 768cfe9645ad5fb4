package io.leadpipeline.scoring.yaml;

import io.leadpipeline.events.Stage;
import io.leadpipeline.scoring.domain.Disqualifier;
import io.leadpipeline.scoring.domain.Scope;
import io.leadpipeline.scoring.domain.StageModel;
import io.leadpipeline.scoring.domain.StagePolicy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The block {@code stages}. */
final class StagesSection {

  private static final List<Stage> MOST_WANTED_FIRST =
      List.of(Stage.SQL, Stage.SRL, Stage.MQL, Stage.IQL);
  private static final double MOST = 100;

  private final Reader read;

  StagesSection(Reader read) {
    this.read = read;
  }

  StageModel of(Entry section) {
    section.block(
        "hysteresis",
        "between-demotions",
        "cool-down",
        "policies",
        "disqualify",
        "sales-disqualify");
    return new StageModel(
        policies(section.at("policies").block("SQL", "SRL", "MQL", "IQL")),
        read.number(section.at("hysteresis"), 0, MOST),
        read.duration(section.at("between-demotions")),
        read.duration(section.at("cool-down")),
        disqualifiers(section.at("disqualify")),
        reasons(section.at("sales-disqualify")));
  }

  private List<StagePolicy> policies(Entry section) {
    List<StagePolicy> policies = new ArrayList<>();
    for (Stage stage : MOST_WANTED_FIRST) {
      section
          .at(stage.value())
          .unique()
          .entries()
          .forEach((name, entry) ->
              policies.add(new StagePolicy(stage, name, read.condition(entry, Scope.LEAD))));
    }
    if (policies.isEmpty()) {
      section.wrong("none", "a way into at least one stage");
    }
    return policies;
  }

  private List<Disqualifier> disqualifiers(Entry list) {
    List<Disqualifier> disqualifiers = new ArrayList<>();
    for (Entry entry : list.items()) {
      entry.block("name", "when", "silent");
      disqualifiers.add(
          new Disqualifier(
              read.name(entry.at("name"), "disqualifier"),
              read.condition(entry.at("when"), Scope.PERSON),
              read.flag(entry.at("silent"))));
    }
    return disqualifiers;
  }

  private static Set<String> reasons(Entry list) {
    Set<String> reasons = new HashSet<>();
    list.items().forEach(item -> item.text("a reason of sales").ifPresent(reasons::add));
    return reasons;
  }
}
