package io.leadpipeline.ingest.application;

import io.leadpipeline.ingest.domain.Connection;
import java.time.Duration;

/** Keeps a flood away from everybody else. */
public interface Limiter {

  /**
   * Counts a post to a form; zero when it may be taken, else how long to wait.
   *
   * @param address of the visitor, empty when it is not known
   */
  Duration wait(Connection connection, String address);

  /** The same for a call that a tool made and that proved genuine. */
  Duration wait(Connection connection);
}
