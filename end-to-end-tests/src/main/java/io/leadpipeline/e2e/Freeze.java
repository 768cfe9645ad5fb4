package io.leadpipeline.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Stops a process and its children in their tracks, as a machine that hangs would. */
public final class Freeze {

  private Freeze() {}

  public static void stop(long pid) {
    signal("-STOP", pid);
  }

  /** Lets it go on. */
  public static void go(long pid) {
    signal("-CONT", pid);
  }

  private static void signal(String name, long pid) {
    List<String> command = new ArrayList<>(List.of("kill", name, Long.toString(pid)));
    ProcessHandle.of(pid).stream()
        .flatMap(ProcessHandle::descendants)
        .forEach(child -> command.add(Long.toString(child.pid())));
    try {
      // A child that has ended meanwhile makes it fail, and is none to be stopped.
      new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
