package io.leadpipeline.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How much of a processor each process takes between two looks. */
final class Processors {

  private final Map<String, Long> pids;
  private final Map<String, Duration> before = new LinkedHashMap<>();
  private long since;

  Processors(Map<String, Long> pids) {
    this.pids = new LinkedHashMap<>(pids);
  }

  void begin() {
    pids.forEach((name, pid) -> before.put(name, used(pid)));
    since = System.nanoTime();
  }

  /** In percent of one processor, since {@link #begin}. */
  String shares() {
    double seconds = (System.nanoTime() - since) / 1e9;
    return before.entrySet().stream()
        .map(it -> {
          Duration now = used(pids.getOrDefault(it.getKey(), 0L));
          double share = now.minus(it.getValue()).toMillis() / 10.0 / seconds;
          return "%s %.0f %%".formatted(it.getKey(), share);
        })
        .collect(Collectors.joining(", "));
  }

  private static Duration used(long pid) {
    return ProcessHandle.of(pid).flatMap(it -> it.info().totalCpuDuration()).orElse(Duration.ZERO);
  }
}
