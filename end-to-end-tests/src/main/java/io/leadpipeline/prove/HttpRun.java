package io.leadpipeline.prove;

import io.leadpipeline.e2e.Running;
import io.leadpipeline.localstack.Service;
import io.leadpipeline.localstack.StackPort;
import io.leadpipeline.testsupport.fuzz.Barrage;
import io.leadpipeline.testsupport.fuzz.KeptInTopics;
import io.leadpipeline.testsupport.fuzz.Shots;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Fires malformed, hostile and right requests at ingest, and looks at what it answers and keeps.
 */
final class HttpRun {

  private static final int MOST_BASE = 10_000;
  private static final int STEP = 10_000;
  private static final long MOST_GROWTH = 48;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final List<String> JVM =
      List.of("-Xmx384m", "-XX:+UseSerialGC", "-Dio.netty.leakDetection.level=advanced");

  private final long seed;
  private final int count;
  private final PrintStream out;

  HttpRun(long seed, int count, PrintStream out) {
    this.seed = seed;
    this.count = count;
    this.out = out;
  }

  List<Finding> run() {
    Path folder = Folder.of("http-" + seed);
    out.printf("prove http, seed %d, %d requests, everything in %s%n", seed, count, folder);
    try (Running system = Running.start(folder.resolve("stack"), Set.of(Service.INGEST), JVM);
        KeptInTopics kept = new KeptInTopics(system.stack().broker().bootstrapServers())) {
      Path payloads = Running.home().resolve("ingest-service/src/test/resources");
      int port = system.stack().port(StackPort.INGEST);
      return fire(system, new Barrage(new Shots(seed, payloads), port, PATIENCE), kept);
    }
  }

  private List<Finding> fire(Running system, Barrage barrage, KeptInTopics kept) {
    IngestMeters meters = new IngestMeters(system);
    int base = Math.min(MOST_BASE, count / 10);
    barrage.fire(base);
    long before = meters.megabytesAfterCollection();
    for (int fired = base; fired < count; fired += STEP) {
      barrage.fire(Math.min(STEP, count - fired));
      long soFar = kept.records();
      out.printf("%7d fired, %d kept, %d findings%n", fired, soFar, barrage.findings().size());
    }
    List<Finding> findings = new ArrayList<>(findings("every answer", barrage.findings()));
    findings.addAll(findings("accepted = kept", barrage.missing(kept)));
    long growth = meters.megabytesAfterCollection() - before;
    out.printf(
        "answers by status %s, slowest %d ms%n",
        new TreeMap<>(barrage.statuses()), barrage.slowest().toMillis());
    out.printf(
        "told %d times that it is kept; kept %d records, counted %d, Kafka late %d times%n",
        barrage.claimed(), kept.records(), meters.counted(), meters.late());
    out.printf("memory after collection: %d MB, grown by %d MB%n", before, growth);
    if (growth > MOST_GROWTH) {
      findings.add(new Finding("memory comes back", growth + " MB more"));
    }
    if (kept.records() < meters.counted() || kept.records() > meters.counted() + meters.late()) {
      findings.add(new Finding("each request is one record", "see the counts above"));
    }
    findings.addAll(leaks(system));
    findings.stream().limit(30).forEach(out::println);
    out.println(findings.isEmpty() ? "every promise held" : findings.size() + " findings");
    return findings;
  }

  private static List<Finding> findings(String promise, List<String> all) {
    return all.stream().map(what -> new Finding(promise, what)).toList();
  }

  private static List<Finding> leaks(Running system) {
    try (var lines = Files.lines(system.stack().service(Service.INGEST).log())) {
      return lines
          .filter(line -> line.contains("LEAK:"))
          .limit(3)
          .map(line -> new Finding("every buffer is given back", line))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
