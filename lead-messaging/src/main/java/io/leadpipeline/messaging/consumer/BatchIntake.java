package io.leadpipeline.messaging.consumer;

import io.leadpipeline.messaging.OutageException;
import io.leadpipeline.messaging.RawRecord;
import io.leadpipeline.messaging.Trouble;
import io.leadpipeline.messaging.inbox.Inbox;
import io.leadpipeline.messaging.inbox.TooManyBugsException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchMessageListener;

/** Hands Kafka's batches to the inbox and keeps the consumer's state. */
final class BatchIntake implements BatchMessageListener<String, byte[]> {

  private static final Logger log = LoggerFactory.getLogger(BatchIntake.class);

  private final String consumer;
  private final Inbox.Intake intake;
  private final ConsumerState.Cell state;
  private final Runnable stop;
  private final Clock clock;

  BatchIntake(
      String consumer, Inbox.Intake intake, ConsumerState.Cell state, Runnable stop, Clock clock) {
    this.consumer = consumer;
    this.intake = intake;
    this.state = state;
    this.stop = stop;
    this.clock = clock;
  }

  @Override
  public void onMessage(List<ConsumerRecord<String, byte[]>> batch) {
    try {
      intake.once(batch.stream().map(BatchIntake::raw).toList());
      healed();
    } catch (TooManyBugsException bugs) {
      stopped(bugs);
      throw bugs;
    } catch (RuntimeException failure) {
      waiting(failure);
      throw new OutageException(consumer, failure);
    }
  }

  private void healed() {
    if (state.becomes(new ConsumerState.Running())) {
      log.warn("consumer={} goes on", consumer);
    }
  }

  private void waiting(RuntimeException failure) {
    String what = Trouble.of(failure).name();
    if (state.becomes(new ConsumerState.Waiting(clock.instant(), what))) {
      log.warn("consumer={} waits and tries again until it heals: {}", consumer, what, failure);
    }
  }

  private void stopped(TooManyBugsException bugs) {
    state.becomes(new ConsumerState.Stopped(clock.instant()));
    log.error(
        "consumer={} stopped, too many events fail and none may be skipped;"
            + " mend the cause and start the service again",
        consumer,
        bugs);
    stop.run();
  }

  private static RawRecord raw(ConsumerRecord<String, byte[]> record) {
    Map<String, String> headers = new HashMap<>();
    for (Header header : record.headers()) {
      if (header.value() != null) {
        headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
      }
    }
    return new RawRecord(
        record.topic(), record.partition(), record.offset(), record.key(), headers, record.value());
  }
}
