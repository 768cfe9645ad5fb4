package io.leadpipeline.ingest.kafka;

import io.leadpipeline.events.Topics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the producer learn the topics' partitions on a thread of its own, since the sending threads
 * are event loops and may not wait for that: what is unknown to them counts as away. The client
 * never forgets ({@code metadata.max.idle.ms}) and refreshes in the background.
 */
public final class TopicKnowledge implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(TopicKnowledge.class);
  private static final List<String> TOPICS =
      List.of(Topics.RECEIVED.name(), Topics.REJECTED.name());

  private final Producer<String, byte[]> producer;
  private final CountDownLatch known = new CountDownLatch(1);

  public TopicKnowledge(Producer<String, byte[]> producer) {
    this.producer = producer;
  }

  /** Asks for what is not known yet; does nothing once all is. */
  @Override
  public void run() {
    if (!isComplete() && TOPICS.stream().allMatch(this::isKnown)) {
      known.countDown();
    }
  }

  /** Waits until both topics can be sent to, or the time is over. */
  public void await(Duration atMost) throws InterruptedException {
    boolean complete = known.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    log.debug("topics known={}", complete);
  }

  /** True once both topics can be sent to. */
  public boolean isComplete() {
    return known.getCount() == 0;
  }

  private boolean isKnown(String topic) {
    try {
      return !producer.partitionsFor(topic).isEmpty();
    } catch (KafkaException askedButNotAnsweredYet) {
      return false;
    }
  }
}
