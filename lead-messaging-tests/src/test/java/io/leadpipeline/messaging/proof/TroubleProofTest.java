package io.leadpipeline.messaging.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.messaging.SqlFigure;
import io.leadpipeline.messaging.codec.EncodedEvent;
import io.leadpipeline.messaging.consumer.ConsumerState;
import io.leadpipeline.messaging.consumer.Consumers;
import io.leadpipeline.testsupport.Infrastructure;
import io.leadpipeline.testsupport.Signals;
import io.leadpipeline.testsupport.TopicProbe;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

class TroubleProofTest {

  @ParameterizedTest
  @CsvSource({
    CountSignals.POISON + ", refused-by-a-rule",
    CountSignals.BAD_ROW + ", refused-by-database",
    CountSignals.BUG + ", bug"
  })
  void aBadEventBetweenTwoGoodOnesBecomesADeadLetter(String name, String reason) {
    try (Proof proof = proof(1)) {
      List<UUID> ids =
          proof.send(
              Signals.aSignal().company("one"),
              Signals.aSignal().company("one").named(name),
              Signals.aSignal().company("one"));

      var instance = proof.startInstance();

      proof.awaitDone(3);
      proof.assertOnce(List.of(ids.get(0), ids.get(2)));
      assertThat(deadLetters(proof)).containsExactly(ids.get(1) + " " + reason);
      Awaitility.await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> instance.getBean("deadLetterCount", SqlFigure.class).value() == 1);
      assertPublishedWithoutPersonalData(proof, reason);
    }
  }

  @Test
  void recordsThatAreNoEventsAreKeptOrIgnored() {
    try (Proof proof = proof(1)) {
      List<UUID> ids = new ArrayList<>(proof.sendSignals(1, 1));
      proof.producer.sendRaw(raw(proof, Map.of(), "not json"));
      proof.producer.sendRaw(raw(proof, headers("io.leadpipeline.LeadReceived.v1"), "{"));
      proof.producer.sendRaw(raw(proof, headers("io.leadpipeline.LeadErased.v1"), erased()));
      proof.producer.sendRaw(raw(proof, headers("io.leadpipeline.LeadTeleported.v9"), "{}"));
      ids.addAll(proof.sendSignals(1, 1));

      proof.startInstance();

      proof.awaitDone(6);
      proof.assertOnce(ids);
      assertThat(proof.law.outcomes(CountingService.CONSUMER))
          .containsEntry("EFFECTIVE", 2L)
          .containsEntry("IGNORED", 1L)
          .containsEntry("DEAD_LETTERED", 3L);
    }
  }

  @Test
  void aBugInOneOf500EventsCostsTheOthersNothing() {
    try (Proof proof = proof(1)) {
      Signals[] signals =
          IntStream.range(0, 500)
              .mapToObj(i -> Signals.aSignal().company("lead-" + i % 50))
              .toArray(Signals[]::new);
      signals[250].named(CountSignals.BUG);
      List<UUID> ids = new ArrayList<>(proof.send(signals));

      proof.startInstance();

      proof.awaitDone(500);
      UUID bad = ids.remove(250);
      proof.assertOnce(ids);
      assertThat(deadLetters(proof)).containsExactly(bad + " bug");
    }
  }

  @Test
  void tooManyBugsStopTheConsumerBeforeItEmptiesTheTopic() {
    try (Proof proof = proof(1)) {
      proof.send(
          IntStream.range(0, 40)
              .mapToObj(_ -> Signals.aSignal().named(CountSignals.BUG))
              .toArray(Signals[]::new));

      var instance = proof.startInstance();

      Consumers consumers = instance.getBean(Consumers.class);
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(() ->
              consumers.states().get(CountingService.CONSUMER) instanceof ConsumerState.Stopped);
      assertThat(health(instance)).isEqualTo(Status.DOWN);
      assertThat(deadLetters(proof)).hasSize(20);
    }
  }

  private static Status health(org.springframework.context.ApplicationContext instance) {
    var indicator = instance.getBean("consumersHealthIndicator", HealthIndicator.class);
    return java.util.Objects.requireNonNull(indicator.health()).getStatus();
  }

  private static void assertPublishedWithoutPersonalData(Proof proof, String reason) {
    try (TopicProbe probe =
        TopicProbe.fromStart(Infrastructure.bootstrapServers(), proof.topic.deadLetters())) {
      assertThat(probe.all())
          .singleElement()
          .satisfies(record -> {
            assertThat(record.headers()).containsEntry("dead-letter-reason", reason);
            assertThat(record.headers().toString()).doesNotContain("@", "Exception", "lan", "Acme");
          });
    }
  }

  private static List<String> deadLetters(Proof proof) {
    return proof
        .jdbc
        .sql("select event_id, reason from dead_letter")
        .query((row, _) -> row.getString("event_id") + " " + row.getString("reason"))
        .list();
  }

  private static EncodedEvent raw(Proof proof, Map<String, String> headers, String body) {
    return new EncodedEvent(
        UUID.randomUUID(),
        proof.topic.name(),
        "key",
        headers,
        body.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> headers(String type) {
    return Map.of("ce_id", UUID.randomUUID().toString(), "ce_type", type);
  }

  private static String erased() {
    UUID id = UUID.randomUUID();
    return "{\"leadId\":\"" + id + "\",\"version\":1,\"causeId\":\"" + id + "\",\"trail\":{}}";
  }

  private static Proof proof(int partitions) {
    return new Proof(Infrastructure.bootstrapServers(), Infrastructure.freshDatabase(), partitions);
  }
}
