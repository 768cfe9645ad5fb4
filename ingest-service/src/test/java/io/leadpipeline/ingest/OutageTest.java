package io.leadpipeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.Topics;
import io.leadpipeline.localstack.BrokerProcess;
import io.leadpipeline.localstack.DatabaseProcess;
import io.leadpipeline.localstack.Databases;
import io.leadpipeline.testsupport.LoneBroker;
import io.leadpipeline.testsupport.TestDatabase;
import io.leadpipeline.testsupport.TopicProbe;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class OutageTest {

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @TempDir private Path folder = Path.of("");

  private BrokerProcess broker;
  private DatabaseProcess server;
  private int posts;

  @BeforeEach
  void start() {
    broker = LoneBroker.empty();
    server = DatabaseProcess.start(folder.resolve("postgres"), 0);
    Databases.create(server, List.of("ingest"));
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void losesNothingWhileKafkaIsAwayAndDrainsTheSpoolWhenItIsBack() {
    try (RunningIngest ingest = ingest()) {
      List<UUID> accepted = new ArrayList<>(accept(ingest, 5));

      broker.kill();
      Instant before = Instant.now();
      accepted.addAll(accept(ingest, 30));
      Duration took = Duration.between(before, Instant.now());
      assertThat(took).as("30 posts one after the other").isLessThan(Duration.ofSeconds(15));
      assertThat(spooled()).isPositive();
      assertThat(ingest.post("ebook", "name=Nobody").statusCode()).isEqualTo(422);
      assertThat(ingest.post("ebook", "email=r%40acme.example&_gotcha=x").statusCode())
          .isEqualTo(202);
      UUID last = accepted.getLast();
      assertThat(status(ingest, last).body())
          .contains("\"state\":\"SPOOLED\"", "\"form\":\"demo\"");
      broker.restart();

      await().atMost(PATIENCE).until(() -> spooled() == 0);
      await().atMost(PATIENCE).until(() -> status(ingest, last).body().contains("ACCEPTED"));
      assertThat(inTopic()).containsAll(accepted);
      assertThat(ingest.requests("accepted")).isEqualTo(accepted.size());
      await()
          .atMost(PATIENCE)
          .until(() ->
              ingest.api("GET", "/v1/rejections?form=ebook", "").body().split("\"code\"").length
                  == 3);
    }
  }

  @Test
  void startsAndAcceptsWhilePostgresqlIsAway() {
    server.kill();
    try (RunningIngest ingest = ingest()) {
      List<UUID> accepted = accept(ingest, 5);
      assertThat(inTopic()).containsAll(accepted);
      assertThat(ingest.health("/readiness").statusCode()).isEqualTo(200);
      assertThat(ingest.health("").body()).contains("\"spool\":\"DOWN\"");
      assertThat(status(ingest, accepted.getFirst()).statusCode()).isEqualTo(503);

      server.restart();
      await().atMost(PATIENCE).until(() -> ingest.health("").body().contains("\"spool\":\"UP\""));
      for (UUID id : accepted) {
        await().atMost(PATIENCE).until(() -> status(ingest, id).statusCode() == 200);
      }
      broker.kill();
      accept(ingest, 3);
      assertThat(spooled()).isPositive();
    }
  }

  @Test
  void saysThatItCannotWhenBothAreAway() {
    broker.kill();
    server.kill();
    try (RunningIngest ingest = ingest()) {
      Instant before = Instant.now();
      HttpResponse<String> answer = post(ingest);

      assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      assertThat(ingest.requests("unavailable")).isEqualTo(1);
      HttpResponse<String> signals = ingest.signals("{\"kind\":\"TRACKED\"}\n".repeat(3));
      assertThat(signals.statusCode()).isEqualTo(503);
      assertThat(signals.headers().firstValue("Retry-After")).isPresent();
      assertThat(ingest.requests("unavailable")).isEqualTo(4);

      server.restart();
      broker.restart();
      await().atMost(PATIENCE).until(() -> post(ingest).statusCode() == 202);
    }
  }

  private RunningIngest ingest() {
    return RunningIngest.start(broker.bootstrapServers(), database());
  }

  /** Posts until as many were accepted; one that was refused is tried again, as a browser would. */
  private List<UUID> accept(RunningIngest ingest, int count) {
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      HttpResponse<String> answer =
          await()
              .atMost(PATIENCE)
              .pollDelay(Duration.ZERO)
              .pollInterval(Duration.ofMillis(100))
              .until(() -> post(ingest), it -> it.statusCode() == 202);
      ids.add(UUID.fromString(answer.body().substring(17, 53)));
    }
    return ids;
  }

  private HttpResponse<String> post(RunningIngest ingest) {
    posts++;
    return ingest.post("demo", "email=person" + posts + "%40acme.example&name=Lan");
  }

  private static HttpResponse<String> status(RunningIngest ingest, UUID id) {
    return ingest.send(
        HttpRequest.newBuilder(ingest.at("/v1/submissions/" + id))
            .header("Authorization", "Bearer local-admin"));
  }

  private long spooled() {
    return JdbcClient.create(database().dataSource())
        .sql("select count(*) from spool")
        .query((row, _) -> row.getLong(1))
        .single();
  }

  private Set<UUID> inTopic() {
    try (TopicProbe probe =
        TopicProbe.fromStart(broker.bootstrapServers(), Topics.RECEIVED.name())) {
      probe.all();
      return probe.seen(LeadReceived.class).stream()
          .map(it -> it.event().signal().submissionId())
          .collect(Collectors.toSet());
    }
  }

  private TestDatabase database() {
    return new TestDatabase(server.jdbcUrl("ingest"), "ingest", Databases.password("ingest"));
  }
}
