package io.leadpipeline.prove;

import io.leadpipeline.e2e.Running;
import io.leadpipeline.localstack.Service;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Posts all the while, and kills services one after another. */
final class FaultRun {

  private static final int PER_SECOND = 20;
  private static final Duration DOWN = Duration.ofSeconds(2);

  private final Running system;
  private final Ledger ledger;
  private final Duration between;
  private final PrintStream out;

  /**
   * A run against a system nobody else posts to.
   *
   * @param between how long posts go on undisturbed before and after each kill
   */
  FaultRun(Running system, Ledger ledger, Duration between, PrintStream out) {
    this.system = system;
    this.ledger = ledger;
    this.between = between;
    this.out = out;
  }

  /** Returns when every post has its answer; the system may still be at work. */
  void run(Mix mix, List<Service> killed) {
    Load load = new Load(system, mix, ledger, Answers.UNHEARD);
    load.start(PER_SECOND);
    killed.forEach(this::killAndRestart);
    Pause.of(between);
    load.finish();
  }

  private void killAndRestart(Service service) {
    Pause.of(between);
    out.println("kill -9 " + service.name().toLowerCase(Locale.ROOT));
    system.stack().service(service).kill();
    Pause.of(DOWN);
    system.stack().service(service).restart();
  }
}
