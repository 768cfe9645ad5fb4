package io.leadpipeline.cli.model;

import io.leadpipeline.cli.text.Cell;
import io.leadpipeline.cli.text.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** One lead as two models see it. */
final class SamplePage {

  private static final List<String> FACTS =
      List.of("stage", "temperature", "engagement", "fit", "persona");

  private SamplePage() {}

  static List<String> lines(JsonNode sample) {
    JsonNode live = sample.path("live");
    JsonNode draft = sample.path("draft");
    Table table = new Table("  ");
    table.row(Cell.of(""), Cell.of(version(live)), Cell.of(version(draft)));
    FACTS.forEach(
        fact -> table.row(Cell.of(fact), Cell.of(text(live, fact)), Cell.of(text(draft, fact))));
    TreeSet<String> rules = new TreeSet<>(rules(live));
    rules.addAll(rules(draft));
    rules.forEach(rule ->
        table.row(Cell.of("· " + rule), Cell.of(points(live, rule)), Cell.of(points(draft, rule))));
    List<String> lines = new ArrayList<>();
    lines.add(sample.path("id").asString());
    lines.addAll(table.lines());
    lines.add("");
    return lines;
  }

  private static String version(JsonNode lead) {
    return lead.path("receipt").path("model").asString();
  }

  private static String text(JsonNode lead, String fact) {
    return lead.path(fact).asString("–");
  }

  private static List<String> rules(JsonNode lead) {
    return counted(lead).valueStream().map(it -> it.path("rule").asString()).toList();
  }

  /** What is left of its points, of all signals it counted for. */
  private static String points(JsonNode lead, String rule) {
    double now =
        counted(lead)
            .valueStream()
            .filter(it -> it.path("rule").asString().equals(rule))
            .mapToDouble(it -> it.path("now").asDouble())
            .sum();
    return rules(lead).contains(rule) ? String.format(Locale.ROOT, "%.1f", now) : "–";
  }

  private static JsonNode counted(JsonNode lead) {
    return lead.path("receipt").path("counted");
  }
}
