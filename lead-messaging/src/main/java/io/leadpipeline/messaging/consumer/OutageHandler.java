package io.leadpipeline.messaging.consumer;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Brings a batch again for ever, from its first record and with back-off; nothing is skipped. Seeks
 * instead of keeping the batch in memory, so that a rebalance in between loses nothing.
 */
final class OutageHandler implements CommonErrorHandler {

  private final DefaultErrorHandler again;

  OutageHandler() {
    ExponentialBackOff backOff = new ExponentialBackOff(200, 2);
    backOff.setMaxInterval(5_000);
    again = new DefaultErrorHandler(backOff);
    again.setLogLevel(KafkaException.Level.DEBUG);
    again.setResetStateOnExceptionChange(false);
  }

  @Override
  public boolean seeksAfterHandling() {
    return true;
  }

  @Override
  public void handleBatch(
      Exception thrown,
      ConsumerRecords<?, ?> data,
      Consumer<?, ?> consumer,
      MessageListenerContainer container,
      Runnable invokeListener) {
    var fromTheFirst = new BatchListenerFailedException("outage", thrown, 0);
    again.handleBatch(fromTheFirst, data, consumer, container, invokeListener);
  }

  @Override
  public void handleOtherException(
      Exception thrown,
      Consumer<?, ?> consumer,
      MessageListenerContainer container,
      boolean batchListener) {
    again.handleOtherException(thrown, consumer, container, batchListener);
  }
}
