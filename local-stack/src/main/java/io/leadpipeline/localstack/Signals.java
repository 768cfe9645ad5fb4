package io.leadpipeline.localstack;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ending processes that may or may not be children of this JVM. */
final class Signals {

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

  static boolean goneWithin(ProcessHandle process, Duration limit) {
    try {
      process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
