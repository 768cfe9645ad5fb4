package io.leadpipeline.ingest.application;

import io.leadpipeline.events.Signal;
import io.leadpipeline.ingest.domain.Parsed;
import io.leadpipeline.ingest.domain.brake.BrakeSetting;
import io.leadpipeline.ingest.domain.brake.HandsKnown;
import io.leadpipeline.ingest.domain.brake.RaisedHand;
import io.leadpipeline.ingest.domain.brake.RecentHands;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Holds the raised hands of a form that raises far more than it usually does. It decides from
 * memory; what other instances took is known a second or two later. Before anything is known,
 * nothing is held.
 */
public final class Brake {

  private static final Duration OLD = Duration.ofMinutes(1);

  private final boolean on;
  private final Function<String, BrakeSetting> settings;
  private final Map<String, RecentHands> recent = new ConcurrentHashMap<>();
  private volatile @Nullable Known known;

  /**
   * @param settings of a form by its name
   */
  public Brake(boolean on, Function<String, BrakeSetting> settings) {
    this.on = on;
    this.settings = settings;
  }

  /** The same, or held. */
  Parsed judge(Parsed parsed) {
    return parsed instanceof Parsed.Accepted accepted && accepted.signals().size() == 1
        ? judge(accepted, accepted.signals().getFirst())
        : parsed;
  }

  private Parsed judge(Parsed.Accepted accepted, Signal signal) {
    boolean held = on && RaisedHand.of(signal).filter(it -> holds(it, signal)).isPresent();
    return held ? new Parsed.Held(accepted.submissionId(), signal) : accepted;
  }

  private boolean holds(RaisedHand hand, Signal signal) {
    Known all = known;
    BrakeSetting setting = settings.apply(hand.form());
    if (all == null || !setting.on()) {
      return false;
    }
    HandsKnown ofForm = all.of(hand.form(), hand.at());
    return recent
        .computeIfAbsent(hand.form(), _ -> new RecentHands())
        .holds(signal.submissionId(), hand.at(), setting.limit(ofForm.usualHour()), ofForm);
  }

  /** Takes over what all instances together know. */
  public void know(Map<String, HandsKnown> hands, int held, Instant at) {
    known = new Known(hands, held, at);
  }

  /** How many held hands wait for a decision; -1 before anybody knows. */
  public int waiting() {
    Known all = known;
    return all == null ? -1 : all.held();
  }

  BrakeSetting setting(String form) {
    return settings.apply(form);
  }

  double usualHour(String form) {
    Known all = known;
    return all == null ? 0 : all.hands().getOrDefault(form, HandsKnown.NONE).usualHour();
  }

  private record Known(Map<String, HandsKnown> hands, int held, Instant at) {
    Known {
      hands = Map.copyOf(hands);
    }

    /** While the database is away, what others took in the meantime is not known. */
    HandsKnown of(String form, Instant now) {
      HandsKnown ofForm = hands.getOrDefault(form, HandsKnown.NONE);
      return Duration.between(at, now).compareTo(OLD) > 0 ? ofForm.alone() : ofForm;
    }
  }
}
