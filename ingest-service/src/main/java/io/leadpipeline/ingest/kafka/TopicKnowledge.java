package io.leadpipeline.ingest.kafka;

import io.leadpipeline.events.Topics;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;

/**
 * Makes the producer learn the topics' partitions on a thread of its own, since the sending threads
 * are event loops and may not wait for that: what is unknown to them counts as away. The client
 * never forgets ({@code metadata.max.idle.ms}) and refreshes in the background.
 */
public final class TopicKnowledge implements Runnable {

  private static final List<String> TOPICS =
      List.of(Topics.RECEIVED.name(), Topics.REJECTED.name());

  private final Producer<String, byte[]> producer;
  private volatile boolean complete;

  public TopicKnowledge(Producer<String, byte[]> producer) {
    this.producer = producer;
  }

  /** Asks for what is not known yet; does nothing once all is. */
  @Override
  public void run() {
    if (!complete) {
      complete = TOPICS.stream().allMatch(this::isKnown);
    }
  }

  /** True once both topics can be sent to. */
  public boolean isComplete() {
    return complete;
  }

  private boolean isKnown(String topic) {
    try {
      return !producer.partitionsFor(topic).isEmpty();
    } catch (KafkaException askedButNotAnsweredYet) {
      return false;
    }
  }
}
