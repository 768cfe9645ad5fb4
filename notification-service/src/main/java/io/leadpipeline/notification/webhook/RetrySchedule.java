package io.leadpipeline.notification.webhook;

import io.leadpipeline.notification.application.Backoff;
import java.time.Duration;
import java.util.List;

/**
 * The pauses that the specification advises, each a little longer by chance, so that messages that
 * failed together do not come back together.
 */
public final class RetrySchedule implements Backoff {

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  /**
   * Longer than all pauses but the last with their share of chance, shorter than all: ten tries.
   */
  public static final Duration PATIENCE = Duration.ofHours(75);

  private static final double MOST_CHANCE = 0.1;

  private final Chance chance;

  /** Anything from 0 to 1. */
  @FunctionalInterface
  public interface Chance {
    double next();
  }

  public RetrySchedule(Chance chance) {
    this.chance = chance;
  }

  @Override
  public Duration after(int attempt) {
    Duration pause = PAUSES.get(Math.clamp(attempt - 1L, 0, PAUSES.size() - 1));
    return pause.plusMillis(Math.round(pause.toMillis() * MOST_CHANCE * chance.next()));
  }
}
