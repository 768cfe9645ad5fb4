package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The engagement of a history the slow way: every award looked at again for every question. */
final class NaiveEngagement {

  private record Award(EngagementRule rule, Signal signal, double points) {}

  private NaiveEngagement() {}

  static double score(List<Signal> history, Model model, Instant asOf) {
    List<Award> awards = new ArrayList<>();
    for (Signal signal : counting(history, model)) {
      for (EngagementRule rule :
          model.engagement().matching(signal, Scene.of(signal, Profile.UNKNOWN))) {
        award(awards, rule, signal);
      }
    }
    Map<String, Double> groups = new HashMap<>();
    for (Award award : awards) {
      double halfLives =
          (asOf.toEpochMilli() - award.signal().occurredAt().toEpochMilli())
              / (double) award.rule().halfLife().toMillis();
      groups.merge(award.rule().group(), award.points() * Math.pow(0.5, halfLives), Double::sum);
    }
    double sum = 0;
    for (Map.Entry<String, Double> group : groups.entrySet()) {
      sum += Math.min(group.getValue(), model.engagement().capOf(group.getKey()));
    }
    return Math.clamp(sum, 0, 100);
  }

  private static void award(List<Award> awards, EngagementRule rule, Signal signal) {
    if (rule.rank() > 0) {
      boolean outranked =
          awards.stream().anyMatch(a -> a.rule().rank() > 0 && a.rule().rank() > rule.rank());
      if (!outranked) {
        awards.removeIf(a -> a.rule().rank() > 0);
        awards.add(new Award(rule, signal, rule.points()));
      }
      return;
    }
    double points =
        rule.cap()
            .map(cap -> {
              Instant start = signal.occurredAt().minus(cap.period());
              double used =
                  awards.stream()
                      .filter(a -> a.rule().name().equals(rule.name()))
                      .filter(a -> a.signal().occurredAt().isAfter(start))
                      .mapToDouble(Award::points)
                      .sum();
              return Math.max(0, Math.min(rule.points(), cap.points() - used));
            })
            .orElse(rule.points());
    awards.add(new Award(rule, signal, points));
  }

  private static List<Signal> counting(List<Signal> history, Model model) {
    List<Signal> counting = new ArrayList<>();
    List<Signal> sorted = Fold.newestRevisions(history).stream().sorted(Position.ORDER).toList();
    for (Signal signal : sorted) {
      Instant start = signal.occurredAt().minus(model.repeatWindow());
      boolean repeat =
          signal.contentHash() != null
              && counting.stream()
                  .filter(before -> before.occurredAt().isAfter(start))
                  .filter(before -> signal.contentHash().equals(before.contentHash()))
                  .anyMatch(before -> signal.source().equals(before.source()));
      if (!repeat) {
        counting.add(signal);
      }
    }
    return counting;
  }
}
