package io.leadpipeline.bench;

import io.leadpipeline.e2e.Alerting;
import io.leadpipeline.events.AlertChannel;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Webhooks a second from a burst of handoffs, beside a client that posts as many in a loop. */
final class WebhooksBesideLoop {

  private static final int TIMES = 4_000;
  private static final int ROUNDS = 3;

  /** One receiver is not posted to more often than 50 times a second. */
  private static final int RECEIVERS = 100;

  /** As many as notification has under way at once. */
  private static final int AT_ONCE = 16;

  /** About as long as the body of an alert. */
  private static final String BODY = "{\"type\": \"" + "x".repeat(1_500) + "\"}";

  private static final String PER_SECOND =
      """
      select count(*) / extract(epoch from max(state_at) - min(planned_at))
      from alert where rep_id like :reps and channel = 'WEBHOOK'
      """;

  private final Alerting alerting;
  private final PrintStream out;

  WebhooksBesideLoop(Alerting alerting, PrintStream out) {
    this.alerting = alerting;
    this.out = out;
  }

  void run() throws ExecutionException, InterruptedException {
    for (int round = 0; round < ROUNDS; round++) {
      double bare = bare();
      double webhooks = webhooks("burst-" + round);
      out.printf(
          "%s: bare loop %.0f/s, webhooks %.0f/s and as many mails: %.2f of it%n",
          round == 0 ? "warm-up" : "round " + round, bare, webhooks, webhooks / bare);
    }
  }

  /** From the first planned to the last one taken. */
  private double webhooks(String round) {
    List<String> reps = IntStream.range(0, RECEIVERS).mapToObj(i -> round + "-" + i).toList();
    alerting.reps(reps, AlertChannel.WEBHOOK);
    for (int i = 0; i < TIMES; i++) {
      var _ = alerting.handoffs().offer(UUID.randomUUID(), reps.get(i % RECEIVERS));
    }
    String all = round + "-%";
    alerting.taken(all, AlertChannel.WEBHOOK, TIMES);
    alerting.taken(all, AlertChannel.EMAIL, TIMES);
    return alerting.database().sql(PER_SECOND).param("reps", all).query(Double.class).single();
  }

  private double bare() throws ExecutionException, InterruptedException {
    long start = System.nanoTime();
    AtomicInteger left = new AtomicInteger(TIMES);
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Void>> loops = Collections.nCopies(AT_ONCE, () -> post(client, left));
      for (Future<Void> loop : threads.invokeAll(loops)) {
        loop.get();
      }
    }
    return TIMES / ((System.nanoTime() - start) / 1e9);
  }

  private Void post(HttpClient client, AtomicInteger left)
      throws IOException, InterruptedException {
    URI receiver = URI.create(alerting.web().url("/webhook"));
    for (int number = left.getAndDecrement(); number > 0; number = left.getAndDecrement()) {
      var request =
          HttpRequest.newBuilder(receiver)
              .header("webhook-id", "bare-" + number)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(BODY))
              .build();
      client.send(request, BodyHandlers.ofString());
    }
    return null;
  }
}
