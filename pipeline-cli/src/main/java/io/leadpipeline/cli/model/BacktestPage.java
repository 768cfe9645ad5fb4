package io.leadpipeline.cli.model;

import io.leadpipeline.cli.text.Cell;
import io.leadpipeline.cli.text.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** A backtest in lines. */
final class BacktestPage {

  private static final int SAMPLES = 10;
  private static final int DAYS = 14;

  private BacktestPage() {}

  static List<String> lines(JsonNode backtest) {
    JsonNode report = backtest.path("report");
    JsonNode result = report.path("result");
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s beside %s, which counts: %d leads, %d signals"
            .formatted(
                backtest.path("draft").asString(),
                backtest.path("live").asString(),
                result.path("leads").asLong(),
                result.path("signals").asLong()));
    lines.add("");
    lines.addAll(figures(result.path("live"), result.path("draft")));
    lines.add("");
    lines.add(judged(result));
    lines.addAll(differences(result));
    lines.add("");
    lines.addAll(impact(report.path("impact")));
    return lines;
  }

  private static List<String> figures(JsonNode live, JsonNode draft) {
    Table table = new Table("  ");
    table.row(Cell.of(""), Cell.number("live"), Cell.number("draft"));
    count(table, "promoted to SRL", live, draft, "srl");
    count(table, "promoted to SQL", live, draft, "sql");
    share(table, "precision", live, draft);
    share(table, "recall", live, draft);
    each(table, "SQL by ", live.path("sqlByRule"), draft.path("sqlByRule"), Integer.MAX_VALUE);
    each(table, "SQLs on ", live.path("sqlPerDay"), draft.path("sqlPerDay"), DAYS);
    return table.lines();
  }

  /** The last ones, in order. */
  private static void each(Table table, String what, JsonNode live, JsonNode draft, int most) {
    TreeSet<String> names = new TreeSet<>(names(live));
    names.addAll(names(draft));
    names.stream()
        .skip(Math.max(0, names.size() - (long) most))
        .forEach(name -> count(table, what + name, live, draft, name));
  }

  private static List<String> names(JsonNode counts) {
    return counts.properties().stream().map(Map.Entry::getKey).toList();
  }

  private static void count(Table table, String name, JsonNode live, JsonNode draft, String field) {
    table.row(
        Cell.of(name),
        Cell.number(Long.toString(live.path(field).asLong())),
        Cell.number(Long.toString(draft.path(field).asLong())));
  }

  private static void share(Table table, String name, JsonNode live, JsonNode draft) {
    table.row(Cell.of(name), Cell.number(percent(live, name)), Cell.number(percent(draft, name)));
  }

  private static String percent(JsonNode figures, String name) {
    JsonNode share = figures.path(name);
    return share.isNumber() ? percent(share.asDouble()) : "unknown";
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", share * 100);
  }

  private static String judged(JsonNode result) {
    long cycles = result.path("cycles").asLong();
    long judged = result.path("judged").asLong();
    return ("Sales judged %d of %d (%s): precision and recall speak of these,"
            + " of the others nobody knows.")
        .formatted(judged, cycles, percent(cycles == 0 ? 0 : (double) judged / cycles));
  }

  private static List<String> differences(JsonNode result) {
    List<String> lines = new ArrayList<>();
    long differing = result.path("differing").asLong();
    lines.add(
        differing == 0
            ? "Both hand the same leads to sales at the same time."
            : "%d handed to sales by one only, or at another time:".formatted(differing));
    result
        .path("differences")
        .valueStream()
        .limit(SAMPLES)
        .map(BacktestPage::difference)
        .forEach(lines::add);
    if (differing > SAMPLES) {
      lines.add("  … and %d more".formatted(differing - SAMPLES));
    }
    return lines;
  }

  private static String difference(JsonNode difference) {
    JsonNode live = difference.path("live");
    JsonNode draft = difference.path("draft");
    JsonNode known = live.isObject() ? live : draft;
    return "  %s  live: %s  draft: %s"
        .formatted(known.path("lead").asString(), promotion(live), promotion(draft));
  }

  private static String promotion(JsonNode promotion) {
    return promotion.isObject()
        ? "%s at %s by %s"
            .formatted(
                promotion.path("stage").asString(),
                promotion.path("at").asString(),
                promotion.path("rule").asString())
        : "never";
  }

  private static List<String> impact(JsonNode impact) {
    long alerts = impact.path("alerts").asLong();
    return List.of(
        "Beside what others were told, publishing it now would raise %d leads and lower %d."
            .formatted(impact.path("promoted").asLong(), impact.path("lowered").asLong()),
        alerts == 0
            ? "It would hand no lead to sales, and withdraws none."
            : ("Sales is told of nobody, unless it is published with --announce %d, the number of"
                    + " alerts. None is withdrawn.")
                .formatted(alerts));
  }
}
