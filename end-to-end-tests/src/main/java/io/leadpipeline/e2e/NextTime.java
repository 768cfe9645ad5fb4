package io.leadpipeline.e2e;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Something that is done once, the next time. */
public final class NextTime {

  private final AtomicReference<Optional<Runnable>> wanted =
      new AtomicReference<>(Optional.empty());

  public void run(Runnable once) {
    wanted.set(Optional.of(once));
  }

  /** This is the next time. */
  public void comes() {
    wanted.getAndSet(Optional.empty()).ifPresent(Runnable::run);
  }
}
