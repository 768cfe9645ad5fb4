package io.leadpipeline.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A running child of this JVM. */
final class ChildProcess {

  private static final Duration LOOK_EVERY = Duration.ofMillis(40);
  private static final int TAIL = 12;

  private final Launch launch;
  private final Process process;

  private ChildProcess(Launch launch, Process process) {
    this.launch = launch;
    this.process = process;
  }

  static ChildProcess start(Launch launch) {
    try {
      Files.createDirectories(launch.log().toAbsolutePath().getParent());
      ProcessBuilder builder = new ProcessBuilder(OwnSession.of(launch.command()));
      builder.environment().putAll(launch.environment());
      builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
      builder.redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
      return new ChildProcess(launch, builder.start()).guarded();
    } catch (IOException e) {
      throw new StackFailure(launch.name() + " cannot be started: " + e.getMessage(), e);
    }
  }

  private ChildProcess guarded() {
    ParentGuard.ofThisJvm().watch(pid(), launch.stopSignal());
    var _ = process.onExit().thenRun(this::detach);
    return this;
  }

  void onEnd(Consumer<String> told) {
    var _ = process.onExit().thenAccept(ended -> told.accept(endOf(ended)));
  }

  private String endOf(Process ended) {
    return "%s stopped with exit code %d%s".formatted(launch.name(), ended.exitValue(), seeLog());
  }

  /** From now on it goes on when this JVM ends. */
  void detach() {
    ParentGuard.ofThisJvm().forget(pid());
  }

  long pid() {
    return process.pid();
  }

  boolean alive() {
    return process.isAlive();
  }

  /** Returns once the process says it is ready. */
  void awaitReady(BooleanSupplier ready, Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!ready.getAsBoolean()) {
      if (exitedWithin(LOOK_EVERY)) {
        throw diedAtStart();
      }
      if (System.nanoTime() > deadline) {
        throw tooSlow(limit);
      }
    }
  }

  /** Returns once the process has ended by itself, successfully. */
  void awaitSuccess(Duration limit) {
    if (!exitedWithin(limit)) {
      kill();
      throw tooSlow(limit);
    }
    detach();
    if (process.exitValue() != 0) {
      throw diedAtStart();
    }
  }

  /** Asks it to stop, and kills it when that takes too long. */
  void stop() {
    if (alive()) {
      Signals.send(launch.stopSignal(), process.toHandle());
    }
    if (!exitedWithin(Launch.PATIENCE)) {
      kill();
    }
    detach();
  }

  /** Ends it at once, without giving it a chance to tidy up. */
  void kill() {
    Signals.killTree(process.toHandle());
    exitedWithin(Launch.PATIENCE);
    detach();
  }

  private boolean exitedWithin(Duration limit) {
    try {
      return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailure("interrupted while waiting for " + launch.name(), e);
    }
  }

  private StackFailure diedAtStart() {
    return new StackFailure(
        "%s stopped at start with exit code %d%s"
            .formatted(launch.name(), process.exitValue(), seeLog()));
  }

  private StackFailure tooSlow(Duration limit) {
    return new StackFailure(
        "%s was not ready after %d s%s".formatted(launch.name(), limit.toSeconds(), seeLog()));
  }

  private String seeLog() {
    Path log = launch.log().toAbsolutePath();
    return "; the end of " + log + ":\n" + LogTail.of(log, TAIL).indent(4).stripTrailing();
  }
}
