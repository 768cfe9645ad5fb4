package io.leadpipeline.bench;

import io.leadpipeline.cli.measure.Latencies;
import io.leadpipeline.e2e.Mail;
import io.leadpipeline.e2e.Running;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/**
 * From the moment a demo request is posted to the moment the rep's mail is accepted by SMTP, beside
 * one bare hop of the same run.
 */
final class PostToAlert {

  private static final int WARM_UP = 3_000;
  private static final int WARM_UP_PER_SECOND = 40;
  private static final int COUNTED = 500;
  private static final int PER_SECOND = 10;
  private static final Pattern ADDRESS = Pattern.compile("bench-(\\w+)@acme\\.example");

  private final Running system;
  private final PrintStream out;

  PostToAlert(Running system, PrintStream out) {
    this.system = system;
    this.out = out;
  }

  void run() throws ExecutionException, InterruptedException {
    BareHop hop = new BareHop(system.stack().broker().bootstrapServers());
    posts("warm", WARM_UP, WARM_UP_PER_SECOND);
    hop.measure(COUNTED / 5, PER_SECOND * 10);
    Latencies before = hop.measure(COUNTED / 2, PER_SECOND);
    Latencies alerts = posts("counted", COUNTED, PER_SECOND);
    Latencies after = hop.measure(COUNTED / 2, PER_SECOND);
    double bare = (before.percentile(50) + after.percentile(50)) / 2;
    out.printf("bare hop before: %s%n", before);
    out.printf("bare hop after:  %s%n", after);
    out.printf("post to mail accepted, %d at %d/s: %s%n", alerts.count(), PER_SECOND, alerts);
    out.printf("p50 is %.1f bare hops%n", alerts.percentile(50) / bare);
  }

  private Latencies posts(String round, int times, int perSecond) {
    Map<String, Instant> posted = new ConcurrentHashMap<>();
    Pace.run(times, perSecond, number -> post(round + number, posted));
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(500))
        .until(() -> taken(round, posted).size() == times);
    return new Latencies(taken(round, posted));
  }

  private void post(String name, Map<String, Instant> posted) {
    Map<String, String> fields =
        Map.of(
            "name", "Lan Nguyen",
            "email", "bench-" + name + "@acme.example",
            "company", "Acme",
            "phone", "0901234567");
    posted.put(name, Instant.now());
    var _ = system.http().post(system.form("demo"), fields, Map.of("Accept", "application/json"));
  }

  private List<Duration> taken(String round, Map<String, Instant> posted) {
    List<Duration> taken = new ArrayList<>();
    for (Mail mail : system.mails()) {
      Matcher address = ADDRESS.matcher(mail.text());
      if (address.find() && address.group(1).startsWith(round)) {
        Instant start = posted.get(address.group(1));
        if (start != null) {
          taken.add(Duration.between(start, mail.receivedAt()));
        }
      }
    }
    return taken;
  }
}
