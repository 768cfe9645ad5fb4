package io.leadpipeline.scoring.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What one rule awarded a lead. Nothing is stored decayed: each award is weighted up by its age
 * since a landmark, and decay is applied only when the score is read. So a tally stays small
 * however many signals there were, and adding to it gives the same bits as counting anew.
 *
 * @param weight sum of points × 2^(half-lives after the landmark)
 * @param landmark the first award, moved up in whole half-lives before weights grow too large
 * @param points as awarded, in all
 * @param signal the newest that was awarded
 * @param recent awards inside the cap's period, oldest first; empty for a rule without cap
 */
public record Tally(
    double weight, Instant landmark, double points, UUID signal, Instant at, List<Award> recent)
    implements Decaying {

  // Powers of two below this are far from the end of a double's range; moving by one is exact.
  private static final int FURTHEST = 512;

  public Tally {
    recent = List.copyOf(recent);
  }

  /** Points at a moment. */
  public record Award(Instant at, double points) {}

  static Tally startingAt(Position position) {
    return new Tally(0, position.at(), 0, position.id(), position.at(), List.of());
  }

  /** What the rule's cap leaves of its points at this moment. */
  double allowed(EngagementRule rule, Instant now) {
    return rule.cap().map(cap -> allowed(rule, cap, now)).orElse(rule.points());
  }

  private double allowed(EngagementRule rule, Cap cap, Instant now) {
    double used = 0;
    for (Award award : within(cap, now)) {
      used += award.points();
    }
    return Math.max(0, Math.min(rule.points(), cap.points() - used));
  }

  Tally plus(double awarded, EngagementRule rule, Position position) {
    Tally near = movedNear(rule, position.at());
    double age = Decay.halfLives(near.landmark, position.at(), rule.halfLife());
    return new Tally(
        near.weight + awarded * Decay.growth(age),
        near.landmark,
        points + awarded,
        position.id(),
        position.at(),
        rule.cap().map(cap -> remembering(cap, position.at(), awarded)).orElse(List.of()));
  }

  @Override
  public double at(Instant moment, EngagementRule rule) {
    return weight * Decay.growth(-Decay.halfLives(landmark, moment, rule.halfLife()));
  }

  private Tally movedNear(EngagementRule rule, Instant now) {
    if (Decay.halfLives(landmark, now, rule.halfLife()) <= FURTHEST) {
      return this;
    }
    Instant later = landmark.plus(rule.halfLife().multipliedBy(FURTHEST));
    double lighter = weight * Decay.growth(-FURTHEST);
    return new Tally(lighter, later, points, signal, at, recent).movedNear(rule, now);
  }

  private List<Award> remembering(Cap cap, Instant now, double awarded) {
    List<Award> kept = new ArrayList<>(within(cap, now));
    kept.add(new Award(now, awarded));
    return kept;
  }

  private List<Award> within(Cap cap, Instant now) {
    Instant start = now.minus(cap.period());
    return recent.stream().filter(award -> award.at().isAfter(start)).toList();
  }
}
