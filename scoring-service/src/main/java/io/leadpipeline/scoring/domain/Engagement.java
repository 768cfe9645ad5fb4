package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Signal;
import io.leadpipeline.events.Webinar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The engagement points of a lead as awarded, without decay.
 *
 * @param tallies by rule
 * @param webinars what each webinar is worth now: attendance takes the place of registration
 */
public record Engagement(Map<String, Tally> tallies, List<Replaceable> webinars) {

  public static final Engagement NONE = new Engagement(Map.of(), List.of());

  // The group's cap is reached by far fewer; it only bounds what a flood of webinars can store.
  private static final int MOST_WEBINARS = 100;

  public Engagement {
    tallies = Map.copyOf(tallies);
    webinars = List.copyOf(webinars);
  }

  /** The points of one webinar, until a signal of the same webinar with a higher rank comes. */
  public record Replaceable(
      String webinar, String rule, int rank, double points, UUID signal, Instant at)
      implements Decaying {

    @Override
    public double at(Instant moment, EngagementRule counting) {
      return points * Decay.growth(-Decay.halfLives(at, moment, counting.halfLife()));
    }
  }

  Engagement award(Signal signal, EngagementModel model, Scene scene) {
    Engagement sum = this;
    for (EngagementRule rule : model.matching(signal, scene)) {
      sum = rule.rank() > 0 ? sum.replace(rule, signal) : sum.add(rule, Position.of(signal));
    }
    return sum;
  }

  private Engagement add(EngagementRule rule, Position position) {
    Tally before = tallies.getOrDefault(rule.name(), Tally.startingAt(position));
    double awarded = before.allowed(rule, position.at());
    if (awarded == 0) {
      return this;
    }
    Map<String, Tally> after = new HashMap<>(tallies);
    after.put(rule.name(), before.plus(awarded, rule, position));
    return new Engagement(after, webinars);
  }

  private Engagement replace(EngagementRule rule, Signal signal) {
    String key = webinarOf(signal);
    if (webinars.stream().anyMatch(w -> w.webinar().equals(key) && w.rank() > rule.rank())) {
      return this;
    }
    List<Replaceable> after = new ArrayList<>(webinars);
    after.removeIf(w -> w.webinar().equals(key));
    after.add(
        new Replaceable(
            key, rule.name(), rule.rank(), rule.points(), signal.id(), signal.occurredAt()));
    int first = Math.max(0, after.size() - MOST_WEBINARS);
    return new Engagement(tallies, after.subList(first, after.size()));
  }

  private static String webinarOf(Signal signal) {
    Webinar webinar = signal.webinar();
    return signal.source().provider() + ":" + (webinar == null ? "" : webinar.id());
  }
}
