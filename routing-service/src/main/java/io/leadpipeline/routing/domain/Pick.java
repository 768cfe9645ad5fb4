package io.leadpipeline.routing.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who gets a lead, with everybody who was looked at. */
public sealed interface Pick {
  List<Considered> considered();

  /**
   * Somebody gets it.
   *
   * @param due when the rep's clock is over
   * @param copyTo an owner who is not there and should know
   */
  record To(
      String rep, Instant due, String why, @Nullable String copyTo, List<Considered> considered)
      implements Pick {}

  /**
   * Nobody can.
   *
   * @param until when somebody comes to work; none when that would not help, or nobody knows
   */
  record Nobody(String reason, @Nullable Instant until, List<Considered> considered)
      implements Pick {}
}
