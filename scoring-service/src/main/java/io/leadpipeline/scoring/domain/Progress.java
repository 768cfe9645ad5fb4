package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a lead came.
 *
 * @param moments what the lead did in this cycle, by code
 * @param recycledAt when sales gave it back last
 * @param demotedAt when it fell last
 * @param setAside sales' reason for a lead that sales calls no customer
 * @param accepted true while a rep works on it
 * @param history the newest changes, oldest first
 */
public record Progress(
    Stage stage,
    Map<String, Moment> moments,
    @Nullable Instant recycledAt,
    @Nullable Instant demotedAt,
    @Nullable String setAside,
    boolean accepted,
    List<StageChange> history) {

  public static final Progress START =
      new Progress(Stage.VISITOR, Map.of(), null, null, null, false, List.of());

  /** The moment of every raised hand, whatever it asks for. */
  static final String RAISED_HAND = "raised-hand";

  // A lead that goes round for years keeps its newest rounds here; the record keeps all signals.
  private static final int LONGEST_HISTORY = 50;

  public Progress {
    moments = Map.copyOf(moments);
    history = List.copyOf(history);
  }

  /** The newest change. */
  public Optional<StageChange> last() {
    return history.isEmpty() ? Optional.empty() : Optional.of(history.getLast());
  }

  boolean raisedHand() {
    return moments.containsKey(RAISED_HAND);
  }

  Progress with(Map<String, Moment> doings) {
    if (doings.isEmpty()) {
      return this;
    }
    Map<String, Moment> more = new HashMap<>(moments);
    more.putAll(doings);
    return new Progress(stage, more, recycledAt, demotedAt, setAside, accepted, history);
  }

  Progress to(StageChange change) {
    if (change.to().equals(stage)) {
      return this;
    }
    List<StageChange> longer = new ArrayList<>(history);
    longer.add(change);
    int first = Math.max(0, longer.size() - LONGEST_HISTORY);
    return new Progress(
        change.to(),
        moments,
        recycledAt,
        demotedAt,
        setAside,
        accepted,
        longer.subList(first, longer.size()));
  }

  /** As {@link #to}, and nothing falls again for a while. */
  Progress down(StageChange change) {
    Progress lower = to(change);
    return new Progress(
        lower.stage, moments, recycledAt, change.at(), setAside, accepted, lower.history);
  }

  /** A new cycle: what the lead did before opens no stage any more. */
  Progress recycled(Instant at) {
    return new Progress(stage, Map.of(), at, demotedAt, null, false, history);
  }

  /** Sales says that this is no customer; what the lead did before opens no stage any more. */
  Progress setAside(String reason) {
    return new Progress(stage, Map.of(), recycledAt, demotedAt, reason, false, history);
  }

  Progress accepted(boolean now) {
    return new Progress(stage, moments, recycledAt, demotedAt, setAside, now, history);
  }
}
