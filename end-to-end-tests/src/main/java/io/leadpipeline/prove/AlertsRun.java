package io.leadpipeline.prove;

import io.leadpipeline.e2e.Alerting;
import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.localstack.JvmOptions;
import io.leadpipeline.localstack.StackPort;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * Kills notification under load at the moment when somebody has taken an alert and notification
 * does not know it yet: by turns a mail server and a receiver of webhooks.
 */
final class AlertsRun {

  private static final Duration SETTLE = Duration.ofMinutes(3);
  private static final Duration BETWEEN = Duration.ofSeconds(1);
  private static final long LONGEST_SECONDS_TO_A_KILL = 60;
  private static final String UNDER_WAY =
      "select count(*) from alert where state = 'PLANNED' and leased_until > now()";
  private static final String UNFINISHED =
      """
      select (select count(*) from alert where state = 'PLANNED')
           + (select count(*) from outbox)
      """;

  private final int kills;
  private final int perSecond;
  private final PrintStream out;
  private long underWay;

  AlertsRun(int kills, int perSecond, PrintStream out) {
    this.kills = kills;
    this.perSecond = perSecond;
    this.out = out;
  }

  List<Finding> run() {
    Path folder = Folder.of("alerts");
    out.printf(
        "prove alerts, %d kills, %d handoffs/s, everything in %s%n", kills, perSecond, folder);
    try (MailRelay relay = new MailRelay();
        Alerting alerting =
            Alerting.start(folder.resolve("stack"), JvmOptions.QUICK_START, relay.port())) {
      relay.to(alerting.system().stack().port(StackPort.SMTP));
      alerting.rep(AlertsLoad.BY_MAIL, AlertChannel.EMAIL);
      alerting.rep(AlertsLoad.BY_WEBHOOK, AlertChannel.WEBHOOK);
      try (AlertsLoad load = new AlertsLoad(alerting.handoffs(), perSecond)) {
        for (int kill = 0; kill < kills; kill++) {
          killInBetween(alerting, relay, kill % 2 == 0);
        }
        load.finish();
        comeToRest(alerting, load);
        return new AlertsTaken(alerting, load.offered(), underWay, out).findings();
      }
    }
  }

  private void killInBetween(Alerting alerting, MailRelay relay, boolean byMail) {
    Pause.of(BETWEEN);
    CountDownLatch killed = new CountDownLatch(1);
    Runnable kill =
        () -> {
          alerting.service().kill();
          killed.countDown();
        };
    if (byMail) {
      relay.onNextMail(kill);
    } else {
      alerting.web().onNextWebhook(kill);
    }
    await(killed);
    long now = count(alerting, UNDER_WAY);
    underWay += now;
    out.printf(
        "kill -9 with a %s taken and not recorded, %d under way%n",
        byMail ? "mail" : "webhook", now);
    alerting.service().restart();
  }

  private static void await(CountDownLatch killed) {
    try {
      if (!killed.await(LONGEST_SECONDS_TO_A_KILL, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nothing was taken for a minute");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static void comeToRest(Alerting alerting, AlertsLoad load) {
    Awaitility.await()
        .atMost(SETTLE)
        .pollInterval(Duration.ofMillis(500))
        .until(() ->
            count(alerting, "select count(*) from handoff_copy") >= load.offered().size()
                && count(alerting, UNFINISHED) == 0);
  }

  private static long count(Alerting alerting, String query) {
    return alerting.database().sql(query).query(Long.class).single();
  }
}
