package io.leadpipeline.scoring.domain;

import java.time.Instant;
import java.util.List;

/**
 * Engagement over time, as long as no further signal comes. Gains and losses decay each towards
 * nothing, so that between two moments both stay within what they are at the ends.
 */
final class EngagementCurve {

  private final EngagementModel model;
  private final Engagement engagement;

  EngagementCurve(Engagement engagement, EngagementModel model) {
    this.engagement = engagement;
    this.model = model;
  }

  /** True when nothing was taken away, so that the score can only fall. */
  boolean onlyFalls() {
    return engagement.tallies().values().stream().noneMatch(tally -> tally.points() < 0)
        && engagement.webinars().stream().noneMatch(webinar -> webinar.points() < 0);
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
    List<EngagementRule> rules = model.rules();
    for (int i = 0; i < rules.size(); i++) {
      EngagementRule rule = rules.get(i);
      int group = model.groupOf(i);
      Tally tally = engagement.tallies().get(rule.name());
      if (tally != null) {
        sums[group] += tally.at(tally.points() < 0 ? losses : gains, rule);
      }
      if (rule.rank() > 0) {
        addWebinars(sums, group, rule, gains, losses);
      }
    }
    return sums;
  }

  private void addWebinars(
      double[] sums, int group, EngagementRule rule, Instant gains, Instant losses) {
    for (Engagement.Replaceable webinar : engagement.webinars()) {
      if (webinar.points() != 0 && webinar.rule().equals(rule.name())) {
        sums[group] += webinar.at(webinar.points() < 0 ? losses : gains, rule);
      }
    }
  }

  private double score(double[] groups) {
    double sum = 0;
    for (int i = 0; i < groups.length; i++) {
      sum += Math.min(groups[i], model.capOf(model.groups().get(i)));
    }
    return Math.clamp(sum, 0, 100);
  }
}
