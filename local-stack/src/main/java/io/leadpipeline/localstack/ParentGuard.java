package io.leadpipeline.localstack;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Stops the children of this JVM when it ends, however it ends: a shell that reads the children's
 * pids from a pipe, and whose pipe closes with the JVM, even on kill -9.
 */
final class ParentGuard {

  private static final String SCRIPT =
      """
      trap '' INT TERM HUP
      list=
      while read -r op pid signal; do
        kept=
        for entry in $list; do [ "${entry%%:*}" = "$pid" ] || kept="$kept $entry"; done
        list=$kept
        [ "$op" = + ] && list="$list $pid:$signal"
      done
      for entry in $list; do kill -s "${entry##*:}" "${entry%%:*}"; done
      left=100
      while [ -n "$list" ] && [ $left -gt 0 ]; do
        kept=
        for entry in $list; do kill -0 "${entry%%:*}" && kept="$kept $entry"; done
        list=$kept
        left=$((left - 1))
        sleep 0.1
      done
      for entry in $list; do kill -9 "${entry%%:*}"; done
      """;

  private final Writer children;

  private ParentGuard(Writer children) {
    this.children = children;
  }

  /** The one guard of this JVM, started at first use. */
  static ParentGuard ofThisJvm() {
    return Holder.GUARD;
  }

  /** From now on the process gets the signal when this JVM ends, and SIGKILL ten seconds later. */
  void watch(long pid, StopSignal signal) {
    tell("+ " + pid + " " + signal);
  }

  void forget(long pid) {
    tell("- " + pid);
  }

  private synchronized void tell(String line) {
    try {
      children.write(line + "\n");
      children.flush();
    } catch (IOException _) {
      // Somebody ended the guard. Children then outlive a killed JVM, and the next start stops
      // them.
    }
  }

  private static ParentGuard start() {
    List<String> command = OwnSession.of(List.of("/bin/sh", "-c", SCRIPT, "lead-pipeline-guard"));
    try {
      Process shell =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new ParentGuard(
          new OutputStreamWriter(shell.getOutputStream(), StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Holder {
    private static final ParentGuard GUARD = start();
  }
}
