package io.leadpipeline.prove;

import java.time.Instant;

/** From when to when routing, or what its clocks stand on, was not there. */
record Absence(Instant from, Instant to) {

  Absence {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("absence: " + from + " to " + to + " (expected: forward)");
    }
  }
}
