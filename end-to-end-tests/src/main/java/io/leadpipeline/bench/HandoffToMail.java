package io.leadpipeline.bench;

import io.leadpipeline.cli.measure.Latencies;
import io.leadpipeline.e2e.Alerting;
import io.leadpipeline.events.AlertChannel;
import java.io.PrintStream;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

/**
 * From the moment routing tells of an offer to the moment the mail server says yes, beside one bare
 * hop of the same run; notification runs alone.
 */
final class HandoffToMail {

  private static final int WARM_UP = 4_000;
  private static final int WARM_UP_PER_SECOND = 100;
  private static final int COUNTED = 1_000;
  private static final int PER_SECOND = 50;

  private final Alerting alerting;
  private final PrintStream out;

  HandoffToMail(Alerting alerting, PrintStream out) {
    this.alerting = alerting;
    this.out = out;
  }

  void run() throws ExecutionException, InterruptedException {
    BareHop hop = new BareHop(alerting.system().stack().broker().bootstrapServers());
    mails("warm", WARM_UP, WARM_UP_PER_SECOND);
    hop.measure(COUNTED / 5, PER_SECOND);
    Latencies before = hop.measure(COUNTED / 2, PER_SECOND);
    Latencies mails = mails("counted", COUNTED, PER_SECOND);
    Latencies after = hop.measure(COUNTED / 2, PER_SECOND);
    out.printf("bare hop before: %s%n", before);
    out.printf("bare hop after:  %s%n", after);
    out.printf("handoff to mail accepted, %d at %d/s: %s%n", mails.count(), PER_SECOND, mails);
    out.printf(
        "of it until the alert is decided: %s%n",
        new Latencies(alerting.planned("counted", AlertChannel.EMAIL)));
    out.printf(
        "p50 is %.1f, p99 is %.1f bare hops%n",
        mails.in(50, before, after), mails.in(99, before, after));
  }

  private Latencies mails(String rep, int times, int perSecond) {
    alerting.rep(rep, AlertChannel.EMAIL);
    Pace.run(times, perSecond, _ -> offer(rep));
    return new Latencies(alerting.taken(rep, AlertChannel.EMAIL, times));
  }

  private void offer(String rep) {
    var _ = alerting.handoffs().offer(UUID.randomUUID(), rep);
  }
}
