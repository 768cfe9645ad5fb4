package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Lead;
import java.time.Instant;
import java.util.Optional;

/** A lead at a moment after its last signal, and when time alone will change it next. */
public final class AsOf {

  private final Passing passing;
  private final Model model;
  private final Instant moment;
  private final LeadState state;

  public AsOf(LeadState state, Model model, Instant moment) {
    this.passing = new Passing(state, model);
    this.model = model;
    this.moment = moment;
    this.state = passing.until(moment);
  }

  public Instant moment() {
    return moment;
  }

  /** What fell or expired since the last signal has done so. */
  public LeadState state() {
    return state;
  }

  /** As events tell it. */
  public Lead lead() {
    return LeadReading.of(state, model, moment);
  }

  /** See {@link LeadReading#nextChangeAt}; to be asked once. */
  public Optional<Instant> nextChangeAt() {
    return passing.nextChangeAfter(moment);
  }
}
