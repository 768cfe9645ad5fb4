package io.leadpipeline.scoring.application;

import io.leadpipeline.events.Trail;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Puts trails of one cause together. */
final class Trails {

  private Trails() {}

  /** Of each step the earlier time. */
  static Trail earlier(Trail a, Trail b) {
    return new Trail(
        earlier(a.occurred(), b.occurred()),
        earlier(a.received(), b.received()),
        earlier(a.accepted(), b.accepted()),
        earlier(a.scored(), b.scored()),
        earlier(a.routed(), b.routed()),
        earlier(a.alerted(), b.alerted()),
        earlier(a.acknowledged(), b.acknowledged()),
        earlier(a.contacted(), b.contacted()));
  }

  private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isBefore(b) ? a : b;
  }
}
