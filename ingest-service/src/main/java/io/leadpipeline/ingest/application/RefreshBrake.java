package io.leadpipeline.ingest.application;

import io.leadpipeline.ingest.domain.brake.HandsKnown;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Tells the brake of this instance what all together took. */
public final class RefreshBrake implements Runnable {

  /** What is usual changes slowly and costs more to count. */
  private static final Duration USUAL_EVERY = Duration.ofMinutes(1);

  private final BrakeBook book;
  private final Brake brake;
  private final Clock clock;
  private Map<String, Double> usual = Map.of();
  private Instant usualAt = Instant.MIN;

  public RefreshBrake(BrakeBook book, Brake brake, Clock clock) {
    this.book = book;
    this.brake = brake;
    this.clock = clock;
  }

  @Override
  public void run() {
    Instant now = clock.instant();
    if (usualAt.isBefore(now.minus(USUAL_EVERY))) {
      usual = book.usualHours(now);
      usualAt = now;
    }
    Map<String, HandsKnown> known = new HashMap<>(book.lastHour(now));
    usual.forEach((form, hands) ->
        known.put(form, known.getOrDefault(form, HandsKnown.NONE).withUsualHour(hands)));
    brake.know(known, book.waiting(), now);
  }
}
