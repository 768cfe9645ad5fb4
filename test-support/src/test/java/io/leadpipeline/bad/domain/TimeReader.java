package io.leadpipeline.bad.domain;

import java.time.Instant;

/** A domain that reads the clock by itself. */
public final class TimeReader {

  public Instant moment() {
    return Instant.now();
  }
}
