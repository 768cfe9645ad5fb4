package io.leadpipeline.prove;

import io.leadpipeline.e2e.Running;
import io.leadpipeline.localstack.Service;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;

/** Posts all the while, kills services one after another, then waits until nothing moves. */
final class FaultRun {

  private static final int PER_SECOND = 20;
  private static final Duration DOWN = Duration.ofSeconds(2);
  private static final Duration SETTLE = Duration.ofMinutes(3);

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
    Load load = new Load(system, mix, ledger);
    load.start(PER_SECOND);
    killed.forEach(this::killAndRestart);
    pause(between);
    load.finish();
    return quiet() ? Optional.of(Evidence.of(system, ledger, kills(killed))) : Optional.empty();
  }

  private static int kills(List<Service> killed) {
    return (int) killed.stream().filter(Service.NOTIFICATION::equals).count();
  }

  private boolean quiet() {
    String broker = system.stack().broker().bootstrapServers();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
      return new Quiet(system, admin).await(SETTLE);
    }
  }

  private void killAndRestart(Service service) {
    pause(between);
    out.println("kill -9 " + service.name().toLowerCase(Locale.ROOT));
    system.stack().service(service).kill();
    pause(DOWN);
    system.stack().service(service).restart();
  }

  private static void pause(Duration time) {
    try {
      boolean never = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
      assert !never;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
