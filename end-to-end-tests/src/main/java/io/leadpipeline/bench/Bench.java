package io.leadpipeline.bench;

import io.leadpipeline.e2e.Alerting;
import io.leadpipeline.e2e.Running;
import io.leadpipeline.e2e.Words;
import io.leadpipeline.localstack.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/** {@code ./pipeline bench alert|webhooks|routing|ingest|scoring|whole|long-lead}. */
public final class Bench {

  private static final List<String> FULL_SPEED = List.of("-Xmx384m", "-XX:+UseSerialGC");
  private static final List<String> ROOMY = List.of("-Xmx1g", "-XX:+UseParallelGC");
  private static final String USAGE =
      """
      usage: ./pipeline bench alert [--handoffs]
             ./pipeline bench webhooks|routing|long-lead
             ./pipeline bench scoring [--signals 200000]
             ./pipeline bench whole [--rate 1000]
             ./pipeline bench ingest [--profile]\
      """;

  private Bench() {}

  public static void main(String[] args)
      throws IOException, ExecutionException, InterruptedException {
    List<String> words = List.of(args);
    switch (words.isEmpty() ? "" : words.getFirst()) {
      case "alert" -> alert(words.contains("--handoffs"));
      case "webhooks" -> webhooks();
      case "routing" -> routing();
      case "scoring" -> scoring(Words.number(words, "--signals").orElse(200_000L).intValue());
      case "whole" -> whole(Words.number(words, "--rate").orElse(1_000L).intValue());
      case "long-lead" -> longLead();
      case "ingest" -> ingest(words.contains("--profile"));
      default -> {
        System.err.println(USAGE);
        System.exit(2);
      }
    }
  }

  private static void alert(boolean onlyHandoffs)
      throws IOException, ExecutionException, InterruptedException {
    try (Alerting alone = Alerting.start(folder("handoff-").resolve("stack"), FULL_SPEED)) {
      new HandoffToMail(alone, System.out).run();
    }
    if (onlyHandoffs) {
      return;
    }
    try (Running system = Running.startForSpeed(folder("alert-").resolve("stack"), FULL_SPEED)) {
      new PostToAlert(system, System.out).run();
    }
  }

  private static void webhooks() throws IOException, ExecutionException, InterruptedException {
    try (Alerting alone = Alerting.start(folder("webhooks-").resolve("stack"), FULL_SPEED)) {
      new WebhooksBesideLoop(alone, System.out).run();
    }
  }

  /** Routing alone, with a clock that no reminder of which falls into the measurement. */
  private static void routing() throws IOException, ExecutionException, InterruptedException {
    String slow = "{\"leadpipeline\": {\"routing\": {\"stage-clocks\": {\"SQL\": \"1h\"}}}}";
    Path folder = folder("routing-").resolve("stack");
    try (Running system = Running.alone(Service.ROUTING, folder, FULL_SPEED, slow)) {
      new StageToHandoff(system, System.out).run();
    }
  }

  /**
   * With PostgreSQL away ingest only takes and keeps: what it follows the topics for (the status of
   * submissions, rosters) would work off each round in the next one.
   */
  private static void ingest(boolean profiled)
      throws IOException, ExecutionException, InterruptedException {
    Path folder = folder("ingest-");
    try (Running system = Running.start(folder.resolve("stack"), Set.of(Service.INGEST), ROOMY)) {
      system.stack().database().stop();
      system.stack().service(Service.INGEST).restart();
      new PostsBesideLimit(system, folder, profiled, System.out).run();
    }
  }

  private static void scoring(int signals) throws IOException, InterruptedException {
    Path folder = folder("scoring-");
    try (Running system = scoringAlone(folder);
        SignalDrain drain = new SignalDrain(system.stack().broker().bootstrapServers())) {
      new ScoringBesideSql(system, signals, folder, System.out).run(drain);
      new BacktestRate(system, folder.resolve("config/model.yml"), System.out).run();
    }
  }

  private static void whole(int perSecond) throws IOException {
    try (Running system = Running.startForSpeed(folder("whole-").resolve("stack"), FULL_SPEED)) {
      new WholeWay(system, System.out).run(perSecond);
    }
  }

  private static void longLead() throws IOException {
    try (Running system = scoringAlone(folder("long-lead-"));
        SignalDrain drain = new SignalDrain(system.stack().broker().bootstrapServers())) {
      new LongestLead(system, System.out).run(drain);
    }
  }

  private static Running scoringAlone(Path folder) throws IOException {
    Path config = FortyRules.in(folder.resolve("config"));
    String here = "{\"leadpipeline\": {\"config-dir\": \"" + config + "\"}}";
    return Running.alone(Service.SCORING, folder.resolve("stack"), ROOMY, here);
  }

  private static Path folder(String run) throws IOException {
    Path all = Files.createDirectories(Running.home().resolve(".pipeline/bench"));
    return Files.createTempDirectory(all, run);
  }
}
