package io.leadpipeline.prove;

import io.leadpipeline.cli.measure.Latencies;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How posts were answered, by what was away when they were made. */
final class Stopwatch implements Answers {

  private final Map<String, Phase> phases = new LinkedHashMap<>();
  private Phase now = phase("all there");

  /** From now on, posts are counted under this name. */
  synchronized void begin(String name) {
    now = phase(name);
  }

  synchronized Phase of(String name) {
    return phase(name);
  }

  @Override
  public synchronized Listener asked() {
    Phase phase = now;
    long start = System.nanoTime();
    return answer -> hear(phase, answer, Duration.ofNanos(System.nanoTime() - start));
  }

  private synchronized void hear(
      Phase phase, Optional<HttpResponse<String>> answer, Duration took) {
    int status = answer.map(HttpResponse::statusCode).orElse(0);
    phase.times.add(took);
    phase.statuses.merge(status, 1, Integer::sum);
    if (status == 503 && answer.flatMap(it -> it.headers().firstValue("Retry-After")).isEmpty()) {
      phase.hopeless++;
    }
  }

  private Phase phase(String name) {
    return phases.computeIfAbsent(name, _ -> new Phase());
  }

  /** The answers of one phase. */
  static final class Phase {

    private final List<Duration> times = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private int hopeless;

    Latencies latencies() {
      return new Latencies(times);
    }

    int times(int status) {
      return statuses.getOrDefault(status, 0);
    }

    int count() {
      return times.size();
    }

    /** Answers 503 that do not say when to try again. */
    int hopeless() {
      return hopeless;
    }

    @Override
    public String toString() {
      return latencies() + ", by status " + statuses;
    }
  }
}
