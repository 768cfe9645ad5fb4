package io.leadpipeline.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Topics;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerProcessTest {

  @TempDir Path folder;

  @Test
  void keepsItsRecordsWhenKilled() {
    try (BrokerProcess broker = BrokerProcess.start(folder.resolve("my data"), 0)) {
      TopicSetup.create(broker.bootstrapServers(), 2);
      TopicSetup.create(broker.bootstrapServers(), 2);
      KafkaClient client = new KafkaClient(broker.bootstrapServers());
      client.send(Topics.RECEIVED.name(), "kept");

      broker.kill();
      assertThat(broker.alive()).isFalse();
      broker.restart();

      assertThat(client.read(Topics.RECEIVED.name(), 1)).containsExactly("kept");
      assertThat(client.topics()).hasSize(2 * Topics.ALL.size());
    }
  }
}
