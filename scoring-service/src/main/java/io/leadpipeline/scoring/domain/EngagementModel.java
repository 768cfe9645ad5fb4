package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The engagement part of a model, its rules indexed by the kind of signal they look at. */
public final class EngagementModel {

  private final List<EngagementRule> rules;
  private final List<String> groups;
  private final Map<String, Double> groupCaps;
  private final Map<String, EngagementRule> byName;
  private final Map<SignalKind, List<EngagementRule>> byKind;
  private final List<EngagementRule> ofAnyKind;
  private final int[] groupOf;
  private final double[] caps;

  /**
   * A model of these rules.
   *
   * @param groupCaps the most a group's decayed sum counts; a group without one is not capped
   */
  public EngagementModel(List<EngagementRule> rules, Map<String, Double> groupCaps) {
    this.rules = List.copyOf(rules);
    this.groupCaps = Map.copyOf(groupCaps);
    groups = rules.stream().map(EngagementRule::group).distinct().toList();
    groupOf = rules.stream().mapToInt(rule -> groups.indexOf(rule.group())).toArray();
    caps = groups.stream().mapToDouble(this::capOf).toArray();
    byName =
        rules.stream()
            .collect(Collectors.toUnmodifiableMap(EngagementRule::name, Function.identity()));
    ofAnyKind = rules.stream().filter(rule -> rule.kinds().isEmpty()).toList();
    Set<SignalKind> named = new HashSet<>();
    rules.forEach(rule -> named.addAll(rule.kinds()));
    byKind = named.stream().collect(Collectors.toUnmodifiableMap(kind -> kind, this::lookingAt));
  }

  /** In the order in which their sums are added. */
  public List<EngagementRule> rules() {
    return rules;
  }

  /** In the order in which their sums are added. */
  public List<String> groups() {
    return groups;
  }

  /** The most a group counts. */
  public double capOf(String group) {
    return groupCaps.getOrDefault(group, Double.MAX_VALUE);
  }

  /** The most a group counts, by its place among {@link #groups()}. */
  double capOf(int group) {
    return caps[group];
  }

  int groupOf(int rule) {
    return groupOf[rule];
  }

  EngagementRule rule(String name) {
    EngagementRule rule = byName.get(name);
    if (rule == null) {
      throw new IllegalArgumentException(name + " (expected: a rule of the model)");
    }
    return rule;
  }

  /** The rules that count for a signal. */
  List<EngagementRule> matching(Signal signal, Scene scene) {
    List<EngagementRule> matching = new ArrayList<>();
    for (EngagementRule rule : byKind.getOrDefault(signal.kind(), ofAnyKind)) {
      if (rule.when().holds(scene)) {
        matching.add(rule);
      }
    }
    return matching;
  }

  private List<EngagementRule> lookingAt(SignalKind kind) {
    return rules.stream()
        .filter(rule -> rule.kinds().isEmpty() || rule.kinds().contains(kind))
        .toList();
  }
}
