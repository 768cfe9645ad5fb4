package io.leadpipeline.notification.application;

import java.time.Duration;

/** How long an alert rests after a try that failed. */
@FunctionalInterface
public interface Backoff {

  /**
   * The pause after a try.
   *
   * @param attempt which try it was, from 1
   */
  Duration after(int attempt);
}
