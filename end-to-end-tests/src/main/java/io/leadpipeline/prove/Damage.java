package io.leadpipeline.prove;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a run has broken so far: told when it is over, and kept for the audit. */
final class Damage {

  private final PrintStream out;
  private final long seed;
  private final Map<String, Integer> done = new TreeMap<>();
  private final List<Absence> absences = new ArrayList<>();
  private int faults;
  private int repeats;

  Damage(long seed, PrintStream out) {
    this.seed = seed;
    this.out = out;
  }

  /** Something was broken from then until now. */
  synchronized void add(String name, boolean mayRepeat, boolean stopsClocks, Instant since) {
    Instant now = Instant.now();
    faults++;
    done.merge(name, 1, Integer::sum);
    repeats += mayRepeat ? 1 : 0;
    if (stopsClocks) {
      absences.add(new Absence(since, now));
    }
    out.printf(
        "%s fault %d of seed %d: %s, well again after %.1f s%n",
        since, faults, seed, name, Duration.between(since, now).toMillis() / 1_000.0);
  }

  synchronized Circumstances circumstances() {
    return new Circumstances(repeats, absences);
  }

  @Override
  public synchronized String toString() {
    return faults + " faults: " + done;
  }
}
