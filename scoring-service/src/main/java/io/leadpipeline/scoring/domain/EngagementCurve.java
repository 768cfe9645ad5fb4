package io.leadpipeline.scoring.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Engagement over time, as long as no further signal comes. Gains and losses decay each towards
 * nothing, so that between two moments both stay within what they are at the ends.
 */
final class EngagementCurve {

  private final Engagement engagement;
  private final EngagementModel model;
  private final List<Part> parts;
  private final boolean onlyFalls;

  EngagementCurve(Engagement engagement, EngagementModel model) {
    this.engagement = engagement;
    this.parts = parts(engagement, model);
    this.model = model;
    this.onlyFalls = onlyFalls(parts);
  }

  /** True when it is the curve of this very engagement. */
  @SuppressWarnings("ReferenceEquality") // to compare all awards takes as long as a new curve
  boolean isOf(Engagement other) {
    return engagement == other;
  }

  /** True when nothing was taken away, so that the score can only fall. */
  boolean onlyFalls() {
    return onlyFalls;
  }

  private static boolean onlyFalls(List<Part> parts) {
    for (Part part : parts) {
      if (part.award.points() < 0) {
        return false;
      }
    }
    return true;
  }

  /** The score at a moment, unrounded. */
  double at(Instant moment) {
    return score(groups(moment, moment));
  }

  /** Not more than the score at any moment between these two. */
  double least(Instant from, Instant to) {
    return score(groups(to, from));
  }

  /** Not less than the score at any moment between these two. */
  double most(Instant from, Instant to) {
    return score(groups(from, to));
  }

  /** The sums of the groups, with gains as of one moment and losses as of another. */
  double[] groups(Instant gains, Instant losses) {
    double[] sums = new double[model.groups().size()];
    for (Part part : parts) {
      Instant moment = part.award.points() < 0 ? losses : gains;
      sums[part.group] += part.award.at(moment, part.rule);
    }
    return sums;
  }

  /** In the order of the rules, on which the last bit of a sum depends. */
  private static List<Part> parts(Engagement engagement, EngagementModel model) {
    List<Part> parts = new ArrayList<>();
    List<EngagementRule> rules = model.rules();
    for (int i = 0; i < rules.size(); i++) {
      EngagementRule rule = rules.get(i);
      Tally tally = engagement.tallies().get(rule.name());
      if (tally != null) {
        parts.add(new Part(tally, rule, model.groupOf(i)));
      }
      if (rule.rank() > 0) {
        addWebinars(parts, engagement, rule, model.groupOf(i));
      }
    }
    return parts;
  }

  private static void addWebinars(
      List<Part> parts, Engagement engagement, EngagementRule rule, int group) {
    for (Engagement.Replaceable webinar : engagement.webinars()) {
      if (webinar.points() != 0 && webinar.rule().equals(rule.name())) {
        parts.add(new Part(webinar, rule, group));
      }
    }
  }

  private double score(double[] groups) {
    double sum = 0;
    for (int i = 0; i < groups.length; i++) {
      sum += Math.min(groups[i], model.capOf(i));
    }
    return Math.clamp(sum, 0, 100);
  }

  private record Part(Decaying award, EngagementRule rule, int group) {}
}
