package io.leadpipeline.prove;

import io.leadpipeline.e2e.Running;
import io.leadpipeline.localstack.LocalStack;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Every part of the system is killed and frozen under load, first each in turn and then at random;
 * then what is left is audited, and scoring made anew from the log.
 */
final class StandardRun {

  private static final int SHORTEST_MILLIS = 500;
  private static final int LONGEST_MILLIS = 4_000;
  private static final int BREATH_MILLIS = 2_000;

  private final long seed;
  private final Duration length;
  private final int perSecond;
  private final PrintStream out;
  private final Random random;
  private final Map<String, Integer> done = new TreeMap<>();
  private int repeating;

  /**
   * A run.
   *
   * @param length for which faults happen
   * @param perSecond posts
   */
  StandardRun(long seed, Duration length, int perSecond, PrintStream out) {
    this.seed = seed;
    this.length = length;
    this.perSecond = perSecond;
    this.out = out;
    this.random = new Random(seed);
  }

  List<Finding> run() {
    Path folder = Folder.of("standard-" + seed);
    out.printf(
        "prove standard, seed %d, %d s, %d posts/s, everything in %s%n",
        seed, length.toSeconds(), perSecond, folder);
    try (Running system = Running.start(folder.resolve("stack"));
        Ledger ledger = new Ledger(folder.resolve("ledger.txt"))) {
      Load load = new Load(system, Mix.ofReaders(seed), ledger, Answers.UNHEARD);
      load.start(perSecond);
      faults(system.stack());
      load.finish();
      out.printf("%d faults: %s%n", done.values().stream().mapToInt(it -> it).sum(), done);
      List<Finding> findings = new ArrayList<>(new Report(out).atRest(system, ledger, repeating));
      findings.addAll(new Rebuild(system, out).run());
      return findings;
    }
  }

  private void faults(LocalStack stack) {
    Instant end = Instant.now().plus(length);
    for (Fault fault : Fault.ALL) {
      happen(fault, stack);
    }
    while (Instant.now().isBefore(end)) {
      happen(Fault.ALL.get(random.nextInt(Fault.ALL.size())), stack);
    }
  }

  private void happen(Fault fault, LocalStack stack) {
    Pause.of(Duration.ofMillis(random.nextInt(BREATH_MILLIS)));
    fault.begin().accept(stack);
    Pause.of(Duration.ofMillis(random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS)));
    fault.end().accept(stack);
    done.merge(fault.name(), 1, Integer::sum);
    repeating += fault.repeats() ? 1 : 0;
  }
}
