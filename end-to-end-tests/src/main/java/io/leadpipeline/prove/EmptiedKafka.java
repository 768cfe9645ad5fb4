package io.leadpipeline.prove;

import io.leadpipeline.e2e.Running;
import io.leadpipeline.localstack.TopicSetup;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Takes Kafka everything it has, once all of it is done: what the services know must stay the same,
 * and the next lead must find its way.
 */
final class EmptiedKafka {

  private static final Duration SETTLE = Duration.ofMinutes(10);
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final String STATES =
      "select count(*), md5(string_agg(id || state::text || version, '' order by id)) from ";

  private static final Map<String, String> TABLES =
      Map.of("scoring", "lead", "routing", "handoff", "notification", "alert");

  private final Running system;
  private final PrintStream out;

  EmptiedKafka(Running system, PrintStream out) {
    this.system = system;
    this.out = out;
  }

  List<Finding> run() {
    List<Finding> findings = new ArrayList<>();
    try (HeldClocks _ = HeldClocks.of(system.stack())) {
      Quiet.missed(system, SETTLE).ifPresent(findings::add);
      String before = states(system);
      out.printf("Kafka emptied, that left %s%n", before);
      system.stack().broker().restartEmpty();
      TopicSetup.create(system.stack().broker().bootstrapServers());
      Quiet.missed(system, SETTLE).ifPresent(findings::add);
      difference(before, states(system)).ifPresent(findings::add);
    }
    nextLead().ifPresent(findings::add);
    findings.forEach(out::println);
    return findings;
  }

  static Optional<Finding> difference(String before, String after) {
    return before.equals(after)
        ? Optional.empty()
        : Optional.of(new Finding("an emptied Kafka changes nothing", before + " and " + after));
  }

  /** How many leads, handoffs and alerts there are, and a hash over what each is. */
  static String states(Running system) {
    return TABLES.entrySet().stream()
        .map(table -> table.getValue() + " " + states(system, table.getKey(), table.getValue()))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String states(Running system, String database, String table) {
    return Evidence.database(system.stack(), database)
        .sql(STATES + table)
        .query((row, _) -> row.getLong(1) + " " + row.getString(2))
        .single();
  }

  private Optional<Finding> nextLead() {
    Submission submission =
        new Submission(
            UUID.randomUUID(),
            Submission.Shape.URLENCODED,
            "demo",
            Map.of("name", "Next", "email", "next@" + UUID.randomUUID() + ".example"),
            Submission.Expectation.HANDOFF);
    try {
      Awaitility.await().atMost(PATIENCE).until(() -> isAccepted(submission));
      Awaitility.await().atMost(PATIENCE).until(() -> isAlerted(submission));
      return Optional.empty();
    } catch (ConditionTimeoutException stuck) {
      return Optional.of(
          new Finding(
              "the next lead finds its way", "nothing after " + PATIENCE.toSeconds() + " s"));
    }
  }

  private boolean isAccepted(Submission submission) {
    try {
      HttpResponse<String> answer = new Wire(system).post(submission).join();
      return Wire.accepted(submission, answer).isPresent();
    } catch (CompletionException unanswered) {
      return false;
    }
  }

  private boolean isAlerted(Submission submission) {
    String email = submission.fields().getOrDefault("email", "");
    String lead = system.leadsOf(email).path(0).path("id").asString("");
    return !lead.isEmpty()
        && system.alertsOf(lead).path(0).path("state").asString("").equals("ACCEPTED_BY_CHANNEL");
  }
}
