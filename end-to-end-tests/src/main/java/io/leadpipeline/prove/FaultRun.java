package io.leadpipeline.prove;

import io.leadpipeline.e2e.Running;
import io.leadpipeline.localstack.Service;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Posts all the while, kills services one after another, then waits until nothing moves. */
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

  /** What is left once all is quiet; empty when it does not come to rest. */
  Optional<Evidence> run(Mix mix, List<Service> killed) {
    Load load = new Load(system, mix, ledger, Answers.UNHEARD);
    load.start(PER_SECOND);
    killed.forEach(this::killAndRestart);
    Pause.of(between);
    load.finish();
    return Quiet.reached(system)
        ? Optional.of(Evidence.of(system, ledger, kills(killed)))
        : Optional.empty();
  }

  private static int kills(List<Service> killed) {
    return (int) killed.stream().filter(Service.NOTIFICATION::equals).count();
  }

  private void killAndRestart(Service service) {
    Pause.of(between);
    out.println("kill -9 " + service.name().toLowerCase(Locale.ROOT));
    system.stack().service(service).kill();
    Pause.of(DOWN);
    system.stack().service(service).restart();
  }
}
