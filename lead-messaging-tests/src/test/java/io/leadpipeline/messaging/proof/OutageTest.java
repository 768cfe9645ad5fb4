package io.leadpipeline.messaging.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.localstack.BrokerProcess;
import io.leadpipeline.localstack.DatabaseProcess;
import io.leadpipeline.localstack.Databases;
import io.leadpipeline.messaging.consumer.ConsumerState;
import io.leadpipeline.messaging.consumer.Consumers;
import io.leadpipeline.testsupport.LoneBroker;
import io.leadpipeline.testsupport.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.convert.DurationStyle;

/** A part of the environment goes away and comes back; {@code -Doutage=60s} for a minute. */
class OutageTest {

  private static final Duration OUTAGE =
      DurationStyle.detectAndParse(System.getProperty("outage", "8s"));

  private @TempDir Path folder;

  @Test
  void waitsForTheDatabaseAndSkipsNothing() {
    BrokerProcess broker = LoneBroker.empty(3);
    try (DatabaseProcess server = DatabaseProcess.start(folder.resolve("postgres"), 0);
        Proof proof = proof(broker, server)) {
      Consumers consumers = proof.startInstance().getBean(Consumers.class);
      List<UUID> ids = new ArrayList<>(proof.sendSignals(50, 5));
      proof.awaitDone(ids.size());

      server.kill();
      ids.addAll(proof.sendSignals(50, 5));
      awaitState(consumers, ConsumerState.Waiting.class);
      away();
      server.restart();

      proof.awaitDone(ids.size());
      awaitState(consumers, ConsumerState.Running.class);
      proof.assertOnce(ids);
    }
  }

  @Test
  void keepsWhatItSaysUntilTheBrokerIsBack() {
    BrokerProcess broker = LoneBroker.empty(3);
    try (DatabaseProcess server = DatabaseProcess.start(folder.resolve("postgres"), 0);
        Proof proof = proof(broker, server)) {
      List<UUID> ids = new ArrayList<>(proof.sendSignals(100, 5));
      proof.startInstance(broker::kill);

      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> proof.count("select count(*) from outbox") == ids.size());
      away();
      assertThat(proof.count("select count(*) from outbox")).isEqualTo(ids.size());
      broker.restart();

      Awaitility.await()
          .atMost(Duration.ofSeconds(90))
          .until(() -> proof.count("select count(*) from outbox") == 0);
      proof.assertOnce(ids);
    }
  }

  private static Proof proof(BrokerProcess broker, DatabaseProcess server) {
    Databases.create(server, List.of("counting"));
    TestDatabase database =
        new TestDatabase(server.jdbcUrl("counting"), "counting", Databases.password("counting"));
    return new Proof(broker.bootstrapServers(), database, 3);
  }

  private static void awaitState(Consumers consumers, Class<? extends ConsumerState> state) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> state.isInstance(consumers.states().get(CountingService.CONSUMER)));
  }

  private static void away() {
    long until = System.nanoTime() + OUTAGE.toNanos();
    Awaitility.await().atMost(OUTAGE.plusSeconds(10)).until(() -> System.nanoTime() - until >= 0);
  }
}
