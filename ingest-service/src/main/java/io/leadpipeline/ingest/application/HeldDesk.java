package io.leadpipeline.ingest.application;

import io.leadpipeline.ingest.domain.brake.HeldHands;
import io.leadpipeline.ingest.domain.rejection.Place;
import io.leadpipeline.ingest.domain.rejection.Rejection;
import io.leadpipeline.ingest.domain.rejection.RejectionState;
import io.leadpipeline.ingest.domain.rejection.Sought;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/**
 * Where a manager decides about all held hands of a form; nothing here waits on the caller's
 * thread. Fails with {@link RejectedExecutionException} when too many wait already.
 */
public final class HeldDesk {

  /** After a release, the same people's friends are let through for this long. */
  private static final Duration LIFTED = Duration.ofHours(1);

  private static final String STRAGGLERS = "released with the others";

  private static final int AT_ONCE = 500;
  private static final int ROUNDS = 4;

  private final BrakeBook brakes;
  private final RejectionBook rejections;
  private final ReplayRejections replay;
  private final DiscardRejections discard;
  private final Clock clock;
  private final Away away;

  public HeldDesk(
      BrakeBook brakes,
      RejectionBook rejections,
      ReplayRejections replay,
      DiscardRejections discard,
      Clock clock,
      Executor pool) {
    this.brakes = brakes;
    this.rejections = rejections;
    this.replay = replay;
    this.discard = discard;
    this.clock = clock;
    this.away = new Away(pool);
  }

  public CompletableFuture<List<HeldHands>> summary() {
    return away.now(() -> brakes.held(clock.instant()));
  }

  /** Lets all go on, and what comes within the next hour; empty where nothing was ever held. */
  public CompletableFuture<Optional<HeldResult>> release(String form, String by) {
    return away.now(() -> {
      Instant now = clock.instant();
      brakes.lift(form, now.plus(LIFTED));
      return decide(form, now, ids -> replay.replay(ids, by));
    });
  }

  /** Lets go on what instances held that did not know yet that a form was released. */
  public void releaseStragglers() {
    brakes.held(clock.instant()).stream()
        .filter(it -> it.liftedUntil() != null && it.count() > 0)
        .forEach(it -> replay.replay(held(it.form()), STRAGGLERS));
  }

  /** Puts all aside; what comes next is held still, and told of. */
  public CompletableFuture<Optional<HeldResult>> discard(String form, String by, String reason) {
    return away.now(() -> decide(form, clock.instant(), ids -> discard.discard(ids, by, reason)));
  }

  /** The engagement ends first, so that no hand held from now on remains untold. */
  private Optional<HeldResult> decide(
      String form, Instant now, Function<List<UUID>, List<RejectionResult>> decision) {
    if (!brakes.decided(form, now)) {
      return Optional.empty();
    }
    int done = 0;
    List<UUID> held = held(form);
    for (int round = 0; round < ROUNDS && !held.isEmpty(); round++) {
      done += decision.apply(held).size();
      held = held(form);
    }
    return Optional.of(new HeldResult(form, done, !held.isEmpty()));
  }

  private List<UUID> held(String form) {
    Sought sought = new Sought(null, form, null, null, true, RejectionState.OPEN, null, null);
    return rejections.list(sought, Place.START, AT_ONCE).stream().map(Rejection::id).toList();
  }

  /**
   * What was decided.
   *
   * @param count of hands
   * @param more true when some are left: ask again
   */
  public record HeldResult(String form, int count, boolean more) {}
}
