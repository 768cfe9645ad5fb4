package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Receipt.Counted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Engagement read off at a moment: decayed, capped by group, clamped.
 *
 * @param score unrounded, 0 to 100
 * @param counted every rule that counted and every cap that took points away; their {@code now} add
 *     up to the score
 */
record EngagementReading(double score, List<Counted> counted) {

  private static final UUID NO_SIGNAL = new UUID(0, 0);

  static EngagementReading of(Engagement engagement, EngagementModel model, Instant asOf) {
    return new Reader(engagement, model, asOf).read();
  }

  private static final class Reader {

    private final Engagement engagement;
    private final EngagementModel model;
    private final Instant asOf;
    private final List<Counted> counted = new ArrayList<>();

    Reader(Engagement engagement, EngagementModel model, Instant asOf) {
      this.engagement = engagement;
      this.model = model;
      this.asOf = asOf;
    }

    EngagementReading read() {
      model.rules().forEach(this::count);
      double[] groups = new EngagementCurve(engagement, model).groups(asOf, asOf);
      double sum = 0;
      for (int i = 0; i < groups.length; i++) {
        sum += capped(model.groups().get(i), groups[i]);
      }
      double score = Math.clamp(sum, 0, 100);
      correct("clamp", score - sum);
      return new EngagementReading(score, List.copyOf(counted));
    }

    private void count(EngagementRule rule) {
      Tally tally = engagement.tallies().get(rule.name());
      if (tally != null) {
        double now = tally.at(asOf, rule);
        counted.add(new Counted(rule.name(), tally.signal(), tally.at(), tally.points(), now));
      }
      if (rule.rank() > 0) {
        engagement.webinars().stream()
            .filter(webinar -> webinar.rule().equals(rule.name()) && webinar.points() != 0)
            .forEach(webinar -> counted.add(counted(webinar, rule)));
      }
    }

    private Counted counted(Engagement.Replaceable webinar, EngagementRule rule) {
      double now = webinar.at(asOf, rule);
      return new Counted(rule.name(), webinar.signal(), webinar.at(), webinar.points(), now);
    }

    private double capped(String group, double sum) {
      double counts = Math.min(sum, model.capOf(group));
      correct("cap:" + group, counts - sum);
      return counts;
    }

    private void correct(String name, double points) {
      if (points != 0) {
        UUID last = counted.isEmpty() ? NO_SIGNAL : counted.getLast().signalId();
        counted.add(new Counted(name, last, asOf, points, points));
      }
    }
  }
}
