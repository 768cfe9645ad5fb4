package io.leadpipeline.bench;

import io.leadpipeline.cli.measure.Latencies;
import io.leadpipeline.e2e.Running;
import io.leadpipeline.e2e.StageTopic;
import io.leadpipeline.events.Topics;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

/**
 * From the moment scoring tells of an SQL to the moment routing's offer can be read, beside one
 * bare hop of the same run; then 2,000 at once.
 */
final class StageToHandoff {

  private static final int WARM_UP = 6_000;
  private static final int WARM_UP_PER_SECOND = 150;
  private static final int COUNTED = 1_500;
  private static final int PER_SECOND = 50;
  private static final int BURST = 2_000;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Running system;
  private final PrintStream out;

  StageToHandoff(Running system, PrintStream out) {
    this.system = system;
    this.out = out;
  }

  void run() throws ExecutionException, InterruptedException {
    String broker = system.stack().broker().bootstrapServers();
    BareHop hop = new BareHop(broker);
    try (StageTopic stages = new StageTopic(broker);
        FirstRecords offers = FirstRecords.of(broker, Topics.HANDOFFS.name())) {
      promotions(stages, offers, WARM_UP, WARM_UP_PER_SECOND);
      hop.measure(COUNTED / 5, PER_SECOND);
      Latencies before = hop.measure(COUNTED / 2, PER_SECOND);
      Latencies handoffs = promotions(stages, offers, COUNTED, PER_SECOND);
      Latencies after = hop.measure(COUNTED / 2, PER_SECOND);
      out.printf("bare hop before: %s%n", before);
      out.printf("bare hop after:  %s%n", after);
      out.printf("stage to handoff, %d at %d/s: %s%n", handoffs.count(), PER_SECOND, handoffs);
      out.printf(
          "p50 is %.1f, p99 is %.1f bare hops%n",
          handoffs.in(50, before, after), handoffs.in(99, before, after));
      out.printf("%d at once: all assigned after %d ms%n", BURST, burst(stages, offers).toMillis());
    }
  }

  private static Latencies promotions(
      StageTopic stages, FirstRecords offers, int times, int perSecond) {
    FirstRecords.Watch watch = offers.watch();
    Pace.run(times, perSecond, _ -> promote(stages, watch));
    return new Latencies(watch.await(times, PATIENCE));
  }

  private static Duration burst(StageTopic stages, FirstRecords offers) {
    FirstRecords.Watch watch = offers.watch();
    for (int i = 0; i < BURST; i++) {
      promote(stages, watch);
    }
    List<Duration> taken = watch.await(BURST, PATIENCE);
    return taken.stream().max(Duration::compareTo).orElseThrow();
  }

  private static void promote(StageTopic stages, FirstRecords.Watch watch) {
    UUID lead = UUID.randomUUID();
    watch.started(lead.toString());
    var _ = stages.promote(lead, UUID.randomUUID(), 1);
  }
}
