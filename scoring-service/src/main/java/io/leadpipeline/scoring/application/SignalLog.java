package io.leadpipeline.scoring.application;

import io.leadpipeline.events.Signal;
import io.leadpipeline.scoring.domain.Position;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
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

  /**
   * The next signals after each of these places, in one statement, only the highest revision of
   * each slot.
   *
   * @param most of each place; fewer means that there are no more
   */
  List<List<Signal>> after(List<Place> places, int most);

  /** Where the first signal of each lead stands. */
  Map<UUID, Position> firstOf(Collection<UUID> leads);

  void append(Collection<LeadChange> changes, Instant recordedAt);

  /** What is known of a recorded signal without reading it. */
  record Recorded(UUID slot, int revision, boolean raisedHand, Position at) {}

  /** A place in the signals of a lead. */
  record Place(UUID lead, Position position) {}
}
