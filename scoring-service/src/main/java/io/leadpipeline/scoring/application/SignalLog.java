package io.leadpipeline.scoring.application;

import io.leadpipeline.events.Signal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/** The record of all signals. */
public interface SignalLog {

  /** Later than every signal. */
  Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

  /** What is recorded in these slots, by signal id. */
  Map<UUID, Recorded> inSlots(Collection<UUID> slots);

  /**
   * Reads the signals of leads, lead by lead and each lead's in the order of the fold, only the
   * highest revision of each slot, a bounded number in memory at a time.
   *
   * @param until signals after it are left out
   */
  void replay(Collection<UUID> leads, Instant until, BiConsumer<UUID, Signal> reader);

  void append(Collection<LeadChange> changes, Instant recordedAt);

  /** What is known of a recorded signal without reading it. */
  record Recorded(UUID slot, int revision, boolean raisedHand) {}
}
