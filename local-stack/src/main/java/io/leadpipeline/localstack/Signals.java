package io.leadpipeline.localstack;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Ending processes that may or may not be children of this JVM. */
final class Signals {

  private static final Duration LOOK_EVERY = Duration.ofMillis(20);

  private Signals() {}

  static void send(StopSignal signal, ProcessHandle process) {
    try {
      new ProcessBuilder("kill", "-s", signal.name(), Long.toString(process.pid()))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new StackFailure("cannot signal process " + process.pid() + ": " + e.getMessage(), e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** SIGKILL, also to its children: a killed PostgreSQL's backends would keep its memory busy. */
  static void killTree(ProcessHandle process) {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    children.forEach(child -> goneWithin(child, Duration.ofSeconds(5)));
  }

  static void stop(ProcessHandle process, StopSignal signal, Duration patience) {
    send(signal, process);
    if (!goneWithin(process, patience)) {
      killTree(process);
      goneWithin(process, patience);
    }
  }

  /** Looks by itself: the JDK looks more and more rarely at processes that are no children. */
  static boolean goneWithin(ProcessHandle process, Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!gone(process) && System.nanoTime() < deadline) {
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
    return gone(process);
  }

  /** A dead process whose parent has not asked for its exit code yet has no command any more. */
  private static boolean gone(ProcessHandle process) {
    return !process.isAlive() || process.info().command().isEmpty();
  }
}
