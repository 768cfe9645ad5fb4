package io.leadpipeline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/**
 * What running JVMs still have to compile. At full load their compilers get a small share of two
 * processors and are behind for many minutes; a rest lets them catch up with what the load showed.
 */
final class CompileQueue {

  private static final Duration MOST = Duration.ofSeconds(60);
  private static final String NOTHING = "queue:\nEmpty";

  private final List<Long> pids;

  CompileQueue(List<Long> pids) {
    this.pids = List.copyOf(pids);
  }

  /** Returns once nothing waits, or after a minute. */
  void awaitEmpty() {
    long start = System.nanoTime();
    Awaitility.await()
        .pollInSameThread()
        .atMost(MOST.plusSeconds(10))
        .pollInterval(Duration.ofMillis(500))
        .until(() ->
            System.nanoTime() - start > MOST.toNanos()
                || pids.stream().allMatch(pid -> nothingWaits(told(pid))));
  }

  /** How {@code jcmd} puts it: each queue with its methods, or the word Empty. */
  static boolean nothingWaits(String told) {
    long queues = told.lines().filter(line -> line.endsWith("queue:")).count();
    return queues > 0 && told.split(NOTHING, -1).length - 1 == queues;
  }

  private static String told(long pid) {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    try {
      Process process =
          new ProcessBuilder(jcmd.toString(), Long.toString(pid), "Compiler.queue")
              .redirectErrorStream(true)
              .start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
