package io.leadpipeline.ingest.application;

import io.leadpipeline.ingest.domain.Connections;
import java.util.List;
import java.util.function.Supplier;

/**
 * The connections in force. They change as a whole: whoever asks once and goes on with the answer
 * never mixes two files.
 */
public final class CurrentConnections implements Supplier<Connections> {

  private volatile Connections current = new Connections(List.of());

  @Override
  public Connections get() {
    return current;
  }

  /** Puts others in force, for every request that comes from now on. */
  public void replace(Connections others) {
    current = others;
  }
}
