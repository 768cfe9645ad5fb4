package io.leadpipeline.scoring.yaml;

import io.leadpipeline.scoring.domain.Cap;
import io.leadpipeline.scoring.domain.EngagementModel;
import io.leadpipeline.scoring.domain.EngagementRule;
import io.leadpipeline.scoring.domain.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The block {@code engagement}. */
final class EngagementSection {

  private static final double MOST_POINTS = 1_000;
  private static final int HIGHEST_RANK = 9;
  private static final String UNLIMITED = "unlimited";

  private final Reader read;

  EngagementSection(Reader read) {
    this.read = read;
  }

  EngagementModel of(Entry section) {
    section.block("groups", "rules");
    Map<String, Entry> groups = section.at("groups").unique().entries();
    Map<String, Double> caps = new LinkedHashMap<>();
    groups.forEach((name, entry) -> cap(entry).ifPresent(cap -> caps.put(name, cap)));
    List<EngagementRule> rules = new ArrayList<>();
    for (Entry entry : section.at("rules").items()) {
      rules.add(rule(entry, groups));
    }
    if (rules.isEmpty()) {
      section.at("rules").wrong("none", "at least one rule");
    }
    return new EngagementModel(distinct(rules), caps);
  }

  private Optional<Double> cap(Entry entry) {
    Optional<String> text = entry.text("a number or " + UNLIMITED);
    return text.filter(UNLIMITED::equals).isPresent() || text.isEmpty()
        ? Optional.empty()
        : Optional.of(read.number(entry, 1, MOST_POINTS));
  }

  private EngagementRule rule(Entry entry, Map<String, Entry> groups) {
    entry.block("name", "kinds", "when", "points", "half-life", "cap", "group", "rank");
    double points = read.number(entry.at("points"), -MOST_POINTS, MOST_POINTS);
    Optional<Cap> cap = read.cap(entry.at("cap"));
    int rank =
        entry.at("rank").present() ? (int) read.number(entry.at("rank"), 1, HIGHEST_RANK) : 0;
    if (cap.isPresent() && (points < 0 || rank > 0)) {
      entry.at("cap").wrong("a cap", "none where points are taken away or replaced by rank");
    }
    return new EngagementRule(
        read.name(entry.at("name"), "engagement rule"),
        read.kinds(entry.at("kinds")),
        read.condition(entry.at("when"), Scope.SIGNAL),
        points,
        read.duration(entry.at("half-life")),
        group(entry.at("group"), groups),
        rank > 0 || points < 0 ? Optional.empty() : cap,
        rank);
  }

  private static String group(Entry entry, Map<String, Entry> groups) {
    String expected = "one of " + String.join(", ", groups.keySet());
    String group = entry.text(expected).orElse("");
    if (!group.isEmpty() && !groups.containsKey(group)) {
      entry.wrong(group, expected);
    }
    return group;
  }

  /** Names that stand there twice are noted already. */
  private static List<EngagementRule> distinct(List<EngagementRule> rules) {
    Map<String, EngagementRule> byName = new LinkedHashMap<>();
    rules.forEach(rule -> byName.putIfAbsent(rule.name(), rule));
    return List.copyOf(byName.values());
  }
}
