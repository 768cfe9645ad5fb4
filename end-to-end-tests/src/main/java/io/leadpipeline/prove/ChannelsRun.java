package io.leadpipeline.prove;

import io.leadpipeline.cli.measure.Latencies;
import io.leadpipeline.e2e.Alerting;
import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.testsupport.Footprint;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A third of all handoffs goes to a channel that takes connections and never answers; the others
 * must not notice.
 */
final class ChannelsRun {

  private static final List<String> JVM = List.of("-Xmx384m", "-XX:+UseSerialGC");
  private static final int MOST_NORMAL = 2_000;
  private static final int STEP = 500;

  /** As many as one channel may have under way. */
  private static final int SEATS = 16;

  private final int handoffs;
  private final int perSecond;
  private final PrintStream out;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * A run.
   *
   * @param handoffs told of while the channel hangs
   */
  ChannelsRun(int handoffs, int perSecond, PrintStream out) {
    this.handoffs = handoffs;
    this.perSecond = perSecond;
    this.out = out;
  }

  List<Finding> run() {
    Path folder = Folder.of("channels");
    out.printf(
        "prove channels, %d handoffs at %d/s, everything in %s%n", handoffs, perSecond, folder);
    try (Alerting alerting = Alerting.start(folder.resolve("stack"), JVM)) {
      int normal = Math.min(handoffs, MOST_NORMAL);
      tell(alerting, "warm", normal);
      Footprint quiet = Footprint.of(alerting.service().pid());
      Footprint alone = tell(alerting, "alone", normal);
      alerting.web().telegramHangs();
      Footprint beside = tell(alerting, "beside", handoffs);
      Latencies rescued = took(alerting, "beside-chat-%", AlertChannel.EMAIL, third(handoffs));
      Footprint after = Footprint.of(alerting.service().pid());
      out.printf(
          "held: quiet %s; all answering %s; one hanging %s at most; after it %s%n",
          quiet, alone, beside, after);
      out.printf("the hanging channel's own %d went by mail: %s%n", rescued.count(), rescued);
      compare(alerting, "mail", AlertChannel.EMAIL);
      compare(alerting, "hook", AlertChannel.WEBHOOK);
      judge("threads", alone.threads(), beside.threads());
      judge("connections", alone.sockets(), beside.sockets());
    }
    out.println(findings.isEmpty() ? "every promise held" : findings.size() + " findings");
    return findings;
  }

  /** A third each to mail, webhook and chat; the most that was held meanwhile. */
  private Footprint tell(Alerting alerting, String round, int count) {
    List<List<String>> reps =
        List.of(
            reps(alerting, round + "-mail", AlertChannel.EMAIL),
            reps(alerting, round + "-hook", AlertChannel.WEBHOOK),
            reps(alerting, round + "-chat", AlertChannel.TELEGRAM));
    Footprint most = Footprint.of(alerting.service().pid());
    long between = Duration.ofSeconds(1).dividedBy(perSecond).toNanos();
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      Pause.of(Duration.ofNanos(Math.max(0, start + i * between - System.nanoTime())));
      List<String> third = reps.get(i % reps.size());
      var _ = alerting.handoffs().offer(UUID.randomUUID(), third.get(i % third.size()));
      if (i % STEP == STEP - 1) {
        most = most.max(Footprint.of(alerting.service().pid()));
      }
    }
    took(alerting, round + "-mail-%", AlertChannel.EMAIL, third(count));
    took(alerting, round + "-hook-%", AlertChannel.WEBHOOK, third(count));
    return most.max(Footprint.of(alerting.service().pid()));
  }

  /** As many as a chat's provider needs, which takes one a second for each. */
  private List<String> reps(Alerting alerting, String prefix, AlertChannel channel) {
    List<String> ids = IntStream.range(0, perSecond).mapToObj(i -> prefix + "-" + i).toList();
    alerting.reps(ids, channel);
    return ids;
  }

  private static int third(int count) {
    return count / 3;
  }

  private static Latencies took(Alerting alerting, String rep, AlertChannel channel, int count) {
    return new Latencies(alerting.taken(rep, channel, count));
  }

  private void compare(Alerting alerting, String who, AlertChannel channel) {
    Latencies alone = new Latencies(alerting.taken("alone-" + who + "-%", channel));
    Latencies beside = new Latencies(alerting.taken("beside-" + who + "-%", channel));
    double times = beside.in(99, alone, alone);
    out.printf(
        "%s: all answering %s (%d); one hanging %s (%d): p99 %.1f times%n",
        channel, alone, alone.count(), beside, beside.count(), times);
    if (times > 2) {
      findings.add(new Finding("p99 within twice the usual", "%s %.1f".formatted(channel, times)));
    }
  }

  private void judge(String what, int before, int during) {
    if (during > before + SEATS) {
      findings.add(new Finding("a hanging channel holds its seats at most", what + " " + during));
    }
  }
}
