package io.leadpipeline.ingest.application;

import io.leadpipeline.ingest.domain.brake.Engagement;
import io.leadpipeline.ingest.domain.brake.HandsKnown;
import io.leadpipeline.ingest.domain.brake.HeldHands;
import io.leadpipeline.ingest.domain.brake.RaisedHand;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** How many hands each form raised, and which brakes are engaged. */
public interface BrakeBook {

  /** Counts hands that went on. */
  void count(Collection<RaisedHand> hands);

  /** The mean hour of the last four weeks, of each form that raised a hand in them. */
  Map<String, Double> usualHours(Instant now);

  /** What is known of forms that raised a hand in the last hour, or whose brake is lifted. */
  Map<String, HandsKnown> lastHour(Instant now);

  /** How many held hands wait for a decision. */
  int waiting();

  /**
   * Notes that hands are held.
   *
   * @param held one of each form, as it would engage now
   * @return those whose brake engaged by it
   */
  List<Engagement> engage(Collection<Engagement> held);

  /**
   * Ends the engagement: the next hand that is held begins another.
   *
   * @return false for a form whose brake never engaged
   */
  boolean decided(String form, Instant at);

  /** Lets a form's hands go on until then. */
  void lift(String form, Instant until);

  /** Forms with held hands, and those whose brake is lifted. */
  List<HeldHands> held(Instant now);
}
