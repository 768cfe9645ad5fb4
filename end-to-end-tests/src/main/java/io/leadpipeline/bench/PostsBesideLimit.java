package io.leadpipeline.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.leadpipeline.e2e.Running;
import io.leadpipeline.events.Topics;
import io.leadpipeline.localstack.Service;
import io.leadpipeline.localstack.StackPort;
import io.leadpipeline.messaging.RawRecord;
import io.leadpipeline.testsupport.TopicProbe;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/**
 * Accepted signals a second, posted alone and in batches, beside what a bare producer reaches on
 * the same broker with the same bytes in rounds that alternate.
 */
final class PostsBesideLimit {

  private static final int ROUNDS = 3;
  private static final int RECORDS = 500_000;
  private static final int MOST_WARM_UPS = 24;
  private static final int WITHOUT_GAIN = 2;
  private static final double GAIN = 1.03;
  private static final Duration ROUND = Duration.ofSeconds(10);

  private final Running system;
  private final Path folder;
  private final Optional<Flight> flight;
  private final PrintStream out;
  private final Blast single;
  private final Blast batches;
  private final Processors processors;
  private final CompileQueue uncompiled;

  PostsBesideLimit(Running system, Path folder, boolean profiled, PrintStream out) {
    this.system = system;
    this.folder = folder;
    this.out = out;
    int port = system.stack().port(StackPort.INGEST);
    single = Loads.single(port);
    batches = Loads.batches(port);
    long ingest = system.stack().service(Service.INGEST).pid();
    Map<String, Long> pids = new LinkedHashMap<>();
    pids.put("ingest", ingest);
    pids.put("Kafka", system.stack().broker().pid());
    processors = new Processors(pids);
    uncompiled = new CompileQueue(List.copyOf(pids.values()));
    flight = profiled ? Optional.of(new Flight(ingest, folder)) : Optional.empty();
  }

  void run() throws IOException, ExecutionException, InterruptedException {
    warmUp("single", single);
    warmUp("batches", batches);
    String broker = system.stack().broker().bootstrapServers();
    ProducerLimit limit = new ProducerLimit(broker, payloads(broker));
    limit.createTopic();
    double limits = 0;
    double singles = 0;
    double batched = 0;
    for (int round = 1; round <= ROUNDS; round++) {
      double rate = limit.measure(RECORDS);
      out.printf("round %d  limit    %8.0f records/s%n", round, rate);
      limits += rate;
      singles += measured("single", round, single);
      batched += measured("batches", round, batches);
    }
    out.printf("single posts at 64 connections: %.2f of the limit (aim 0.10)%n", singles / limits);
    out.printf("batches of 500 lines: %.2f of the limit (aim 0.75)%n", batched / limits);
  }

  /** Until rounds with a rest after each, in which what they showed is compiled, gain no more. */
  private void warmUp(String name, Blast blast) throws IOException {
    double best = 0;
    int without = 0;
    for (int i = 0; i < MOST_WARM_UPS && without < WITHOUT_GAIN; i++) {
      Blast.Result result = blast.run(ROUND);
      out.printf("warming  %-8s %s%n", name, rate(result));
      without = result.perSecond() < best * GAIN ? without + 1 : 0;
      best = Math.max(best, result.perSecond());
      uncompiled.awaitEmpty();
    }
  }

  private double measured(String name, int round, Blast blast) throws IOException {
    flight.filter(_ -> round == ROUNDS).ifPresent(Flight::begin);
    processors.begin();
    Blast.Result result = blast.run(ROUND);
    String shares = processors.shares();
    out.printf("round %d  %-8s %s, %s%n", round, name, rate(result), shares);
    flight.filter(_ -> round == ROUNDS).ifPresent(it -> it.end(name, out));
    return result.perSecond();
  }

  private static String rate(Blast.Result it) {
    return "%8.0f signals/s, answers %s, %d failed; processor: load %.0f %%"
        .formatted(it.perSecond(), it.latencies(), it.failed(), it.share() * 100);
  }

  /** Records as ingest made them: key, headers and value are all bytes to the broker. */
  private Path payloads(String broker) throws IOException {
    Path file = folder.resolve("payloads.txt");
    List<String> lines;
    try (TopicProbe probe = TopicProbe.fromNow(broker, Topics.RECEIVED.name())) {
      single.run(Duration.ofMillis(200));
      batches.run(Duration.ofMillis(200));
      List<RawRecord> records = new java.util.ArrayList<>(probe.all());
      Collections.shuffle(records, new java.util.Random(1));
      lines = records.stream().limit(1_000).map(PostsBesideLimit::bytes).toList();
    }
    out.printf(
        "records of %.0f bytes%n", lines.stream().mapToInt(String::length).average().orElse(0));
    return Files.writeString(file, String.join("\n", lines), ISO_8859_1);
  }

  private static String bytes(RawRecord record) {
    byte[] value = Optional.ofNullable(record.payload()).orElse(new byte[0]);
    StringBuilder all = new StringBuilder(new String(value, ISO_8859_1)).append(record.key());
    record.headers().forEach((name, text) -> all.append(name).append(text));
    return all.toString();
  }
}
