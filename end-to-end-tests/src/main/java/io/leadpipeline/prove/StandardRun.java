package io.leadpipeline.prove;

import io.leadpipeline.e2e.Running;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Everything that can go wrong does under load, first each in turn and then at random; then what is
 * left is audited, scoring made anew from the log, and the log taken away.
 */
final class StandardRun {

  private final long seed;
  private final Duration length;
  private final int perSecond;
  private final List<Fault> all;
  private final PrintStream out;
  private final Random random;
  private final Damage damage;

  /**
   * A run.
   *
   * @param length for which faults happen
   * @param perSecond posts
   * @param all faults that may happen
   */
  StandardRun(long seed, Duration length, int perSecond, List<Fault> all, PrintStream out) {
    this.seed = seed;
    this.length = length;
    this.perSecond = perSecond;
    this.all = all;
    this.out = out;
    this.random = new Random(seed);
    this.damage = new Damage(seed, out);
  }

  List<Finding> run() {
    Path folder = Folder.of("standard-" + seed);
    out.printf(
        "prove standard, seed %d, %d s, %d posts/s, everything in %s%n",
        seed, length.toSeconds(), perSecond, folder);
    if (!SmallDisk.allowed()) {
      out.println("no disk is filled: that takes a mount of its own, which only root may make");
    }
    try (Rig rig = Rig.start(folder.resolve("stack"));
        Ledger ledger = new Ledger(folder.resolve("ledger.txt"))) {
      Running system = rig.system();
      Load load = new Load(system, Mix.ofReaders(seed), ledger, Answers.UNHEARD);
      load.start(perSecond);
      try (Turmoil turmoil = new Turmoil(rig, damage, random)) {
        faults(turmoil);
      }
      load.finish();
      out.println(damage);
      List<Finding> findings =
          new ArrayList<>(new Report(out).atRest(system, ledger, damage.circumstances()));
      findings.addAll(new Rebuild(system, out).run());
      findings.addAll(new EmptiedKafka(system, out).run());
      return findings;
    }
  }

  /** Each once, in an order in which what comes back is seldom in the way of the next. */
  private void faults(Turmoil turmoil) {
    Instant end = Instant.now().plus(length);
    List<Fault> inTurn = new ArrayList<>(all);
    Collections.shuffle(inTurn, random);
    inTurn.forEach(turmoil::happen);
    while (Instant.now().isBefore(end)) {
      turmoil.happenAny(all);
    }
  }
}
