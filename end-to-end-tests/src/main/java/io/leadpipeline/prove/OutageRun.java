package io.leadpipeline.prove;

import io.leadpipeline.e2e.Running;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Takes the stores away under load, one after the other and both, and audits what is left. */
final class OutageRun {

  private static final int PER_SECOND = 20;
  private static final Duration BETWEEN = Duration.ofSeconds(15);
  private static final double MOST_MILLIS = 1_000;

  private final long seed;
  private final Duration each;
  private final List<Outage> outages;
  private final PrintStream out;
  private final Stopwatch stopwatch = new Stopwatch();
  private final Damage damage;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * A run.
   *
   * @param each how long each outage lasts
   * @param outages one after the other
   */
  OutageRun(long seed, Duration each, List<Outage> outages, PrintStream out) {
    this.seed = seed;
    this.each = each;
    this.outages = outages;
    this.out = out;
    this.damage = new Damage(seed, out);
  }

  List<Finding> run() {
    Path folder = Folder.of("outages-" + seed);
    out.printf(
        "prove outages, seed %d, %d s each, everything in %s%n", seed, each.toSeconds(), folder);
    try (Running system = Running.start(folder.resolve("stack"));
        Ledger ledger = new Ledger(folder.resolve("ledger.txt"))) {
      Load load = new Load(system, Mix.ofReaders(seed), ledger, stopwatch);
      load.start(PER_SECOND);
      Pause.of(BETWEEN);
      outages.forEach(outage -> during(outage, system));
      load.finish();
      findings.addAll(new Report(out).atRest(system, ledger, damage.circumstances()));
      return findings;
    }
  }

  private void during(Outage outage, Running system) {
    stopwatch.begin(outage.atOnce() ? outage.name() : "going away");
    Instant since = Instant.now();
    outage.end().accept(system.stack());
    stopwatch.begin(outage.name());
    Pause.of(each);
    stopwatch.begin("coming back");
    outage.comeBack().accept(system.stack());
    damage.add(outage.name(), true, outage.stopsClocks(), since);
    Pause.of(BETWEEN);
    stopwatch.begin("all there");
    judge(outage, stopwatch.of(outage.name()));
  }

  private void judge(Outage outage, Stopwatch.Phase phase) {
    out.printf("%s: %s%n", outage.name(), phase);
    if (outage.accepts()) {
      expect(outage, phase.latencies().percentile(99) < MOST_MILLIS, "p99 under a second");
      expect(outage, phase.times(503) * 20 <= phase.count(), "19 of 20 are not turned away");
    } else {
      expect(outage, phase.times(202) == 0, "nothing is accepted that nobody can keep");
    }
    expect(outage, phase.times(500) == 0, "no fault");
    expect(outage, phase.hopeless() == 0, "503 says when to try again");
  }

  private void expect(Outage outage, boolean held, String promise) {
    if (!held) {
      Finding finding = new Finding(promise, outage.name());
      findings.add(finding);
      out.println(finding);
    }
  }
}
