package io.leadpipeline.scoring.domain;

import java.time.Instant;

/** Points that were given and decay since. */
interface Decaying {

  /** As given; below zero for what counts against the lead. */
  double points();

  /** What is left of them at a moment. */
  double at(Instant moment, EngagementRule rule);
}
