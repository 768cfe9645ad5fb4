package io.leadpipeline.routing.application;

import io.leadpipeline.routing.domain.Timer;
import java.util.Collection;

/** Wakes somebody up when a timer is over, once, also after a crash. */
public interface Timers {
  /** Sets timers as part of the current transaction. */
  void set(Collection<Timer> timers);
}
