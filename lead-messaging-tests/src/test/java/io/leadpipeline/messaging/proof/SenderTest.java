package io.leadpipeline.messaging.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.messaging.CrashPoints;
import io.leadpipeline.messaging.MessagingProperties;
import io.leadpipeline.messaging.boot.KafkaClientSettings;
import io.leadpipeline.messaging.codec.EncodedEvent;
import io.leadpipeline.messaging.outbox.Dispatcher;
import io.leadpipeline.messaging.outbox.KafkaEventSender;
import io.leadpipeline.messaging.outbox.OutboxTable;
import io.leadpipeline.testsupport.Infrastructure;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.jdbc.core.simple.JdbcClient;

class SenderTest {

  private static final Duration MAX_BLOCK = Duration.ofMillis(300);
  private static final MessagingProperties SETTINGS =
      new MessagingProperties(
          Duration.ofSeconds(10),
          Duration.ofMillis(500),
          MAX_BLOCK,
          Duration.ZERO,
          Duration.ofSeconds(2),
          1,
          Duration.ofDays(14));

  @Test
  void anAbsentBrokerCostsOneBoundedWaitForAWholeBatch() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        KafkaEventSender sender = sender("127.0.0.1:" + silent.getLocalPort())) {
      var table = new OutboxTable(JdbcClient.create(database()), "outbox");
      CrashPoints none = _ -> {};
      var dispatcher = new Dispatcher(table, sender, none, new SimpleMeterRegistry(), "outbox");
      List<EncodedEvent> batch = Collections.nCopies(500, event());

      long start = System.nanoTime();
      int handedOver = dispatcher.dispatch(batch);

      assertThat(handedOver).isZero();
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isBetween(MAX_BLOCK.minusMillis(50), MAX_BLOCK.multipliedBy(4));
    }
  }

  private static javax.sql.DataSource database() {
    return Infrastructure.freshDatabase().migrated().dataSource();
  }

  private static KafkaEventSender sender(String bootstrapServers) {
    KafkaProperties kafka = new KafkaProperties();
    kafka.setBootstrapServers(List.of(bootstrapServers));
    return new KafkaEventSender(new KafkaProducer<>(KafkaClientSettings.producer(kafka, SETTINGS)));
  }

  private static EncodedEvent event() {
    return new EncodedEvent(UUID.randomUUID(), "leads.received", "k", Map.of(), new byte[] {1});
  }
}
