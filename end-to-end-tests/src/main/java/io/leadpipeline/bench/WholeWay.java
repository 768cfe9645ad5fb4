package io.leadpipeline.bench;

import io.leadpipeline.cli.measure.Latencies;
import io.leadpipeline.e2e.Lag;
import io.leadpipeline.e2e.Running;
import io.leadpipeline.events.AlertEvent.AcceptedByChannel;
import io.leadpipeline.events.HandoffEvent.Offered;
import io.leadpipeline.events.LeadEvent;
import io.leadpipeline.events.StageEvent.StageChanged;
import io.leadpipeline.events.Topics;
import io.leadpipeline.events.Trail;
import io.leadpipeline.localstack.Service;
import io.leadpipeline.messaging.codec.EventJson;
import io.leadpipeline.testsupport.TopicProbe;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signals at a steady rate through all services: whether they keep up, and how late leads are
 * scored and sales is told meanwhile. The signals are those of {@link MixedSignals}, ten of each
 * person, posted in batches; three in a hundred raise a hand.
 */
final class WholeWay {

  private static final int SECONDS = 60;
  private static final int BATCHES_PER_SECOND = 4;
  private static final int SIGNALS_EACH = 10;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final JsonMapper JSON = EventJson.mapper();

  private final Running system;
  private final PrintStream out;
  private final String broker;

  WholeWay(Running system, PrintStream out) {
    this.system = system;
    this.out = out;
    broker = system.stack().broker().bootstrapServers();
  }

  /** A minute to warm up, then a minute that counts. */
  void run(int perSecond) {
    minute("warming", perSecond);
    minute("counted", perSecond);
  }

  private void minute(String name, int perSecond) {
    int batch = perSecond / BATCHES_PER_SECOND;
    int count = SECONDS * BATCHES_PER_SECOND * batch;
    int people = count / SIGNALS_EACH;
    MixedSignals mixed = new MixedSignals(name, people, count, Duration.ofSeconds(SECONDS));
    try (TopicProbe stages = TopicProbe.fromNow(broker, Topics.STAGES.name());
        TopicProbe handoffs = TopicProbe.fromNow(broker, Topics.HANDOFFS.name());
        TopicProbe alerts = TopicProbe.fromNow(broker, Topics.ALERTS.name());
        Lag lag = new Lag(broker)) {
      Instant start = Instant.now();
      Pace.run(
          SECONDS * BATCHES_PER_SECOND,
          BATCHES_PER_SECOND,
          number -> post(mixed, number * batch, batch, people));
      Instant posted = Instant.now();
      await(() -> isDone(lag));
      Instant done = Instant.now();
      await(() -> firstAlerts(alerts).size() >= offers(handoffs));
      out.printf(
          "%s %d signals in %.1f s, the last of them worked off %.1f s later%n",
          name, count, seconds(start, posted), seconds(posted, done));
      List<StageChanged> changes = seen(stages, StageChanged.class);
      say("received to scored", changes, Trail::scored);
      say("received to alerted", firstAlerts(alerts), Trail::alerted);
    }
  }

  private void post(MixedSignals mixed, int from, int batch, int people) {
    String lines =
        IntStream.range(from, from + batch)
            .mapToObj(number -> mixed.of(number % people, Instant.now()).signal())
            .map(JSON::writeValueAsString)
            .collect(Collectors.joining("\n"));
    String url = system.stack().url(Service.INGEST) + "/v1/signals";
    int status = system.http().send("POST", url, "application/x-ndjson", lines).statusCode();
    if (status != 202) {
      throw new IllegalStateException("answered " + status + " (expected: 202)");
    }
  }

  private static boolean isDone(Lag lag) {
    return lag.isNone("scoring.signals", Topics.RECEIVED)
        && lag.isNone("routing.stages", Topics.STAGES)
        && lag.isNone("ingest.stages", Topics.STAGES)
        && lag.isNone("notification.handoffs", Topics.HANDOFFS);
  }

  private static long offers(TopicProbe handoffs) {
    return seen(handoffs, Offered.class).stream().filter(it -> it.handoff().hop() == 1).count();
  }

  private static List<AcceptedByChannel> firstAlerts(TopicProbe alerts) {
    return seen(alerts, AcceptedByChannel.class).stream()
        .filter(it -> it.alert().tellsFirst())
        .toList();
  }

  private static <E extends LeadEvent> List<E> seen(TopicProbe topic, Class<E> type) {
    var _ = topic.all(); // a single look brings a few hundred at most
    return topic.seen(type).stream().map(it -> it.event()).toList();
  }

  private void say(
      String what, List<? extends LeadEvent> events, Function<Trail, @Nullable Instant> end) {
    Latencies latencies =
        new Latencies(
            events.stream()
                .flatMap(it -> length(it.trail(), end.apply(it.trail())).stream())
                .toList());
    out.printf("  %s, %d: %s%n", what, latencies.count(), latencies);
  }

  private static Optional<Duration> length(Trail trail, @Nullable Instant end) {
    Instant received = trail.received();
    return received == null || end == null
        ? Optional.empty()
        : Optional.of(Duration.between(received, end));
  }

  private static void await(Callable<Boolean> condition) {
    Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(condition);
  }

  private static double seconds(Instant from, Instant until) {
    return Duration.between(from, until).toMillis() / 1e3;
  }
}
