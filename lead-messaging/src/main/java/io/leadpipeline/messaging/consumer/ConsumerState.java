package io.leadpipeline.messaging.consumer;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** How one consumer fares, for its health. */
public sealed interface ConsumerState {

  /** Takes batches as they come. */
  record Running() implements ConsumerState {}

  /** Waits for a part of the environment; heals itself. */
  record Waiting(Instant since, String what) implements ConsumerState {}

  /** Stopped after too many bugs; a human must look. */
  record Stopped(Instant since) implements ConsumerState {}

  /** The state of one consumer, written by its container and read by health. */
  final class Cell {
    private final AtomicReference<ConsumerState> state = new AtomicReference<>(new Running());

    ConsumerState get() {
      return state.get();
    }

    /** True when this is news. */
    boolean becomes(ConsumerState next) {
      return !state.getAndSet(next).getClass().equals(next.getClass());
    }
  }
}
