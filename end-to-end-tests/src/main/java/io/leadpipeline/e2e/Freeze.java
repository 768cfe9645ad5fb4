package io.leadpipeline.e2e;

import io.leadpipeline.localstack.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Stops a process in its tracks, as a machine that hangs would, and lets it go on. */
public final class Freeze {

  private Freeze() {}

  public static void stop(ServiceProcess process) {
    signal("STOP", process);
  }

  public static void go(ServiceProcess process) {
    signal("CONT", process);
  }

  private static void signal(String name, ServiceProcess process) {
    try {
      int failed =
          new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
      if (failed != 0) {
        throw new IllegalStateException("kill -" + name + " " + process.name() + ": " + failed);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
