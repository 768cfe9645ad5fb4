package io.leadpipeline.bench;

import io.leadpipeline.e2e.Freeze;
import io.leadpipeline.e2e.Lag;
import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.Topics;
import io.leadpipeline.localstack.ServiceProcess;
import io.leadpipeline.messaging.Outgoing;
import io.leadpipeline.messaging.codec.EncodedEvent;
import io.leadpipeline.messaging.codec.EventCodec;
import io.leadpipeline.messaging.outbox.KafkaEventSender;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** Puts signals into the topic while scoring stands still, and times it until it has done them. */
final class SignalDrain implements AutoCloseable {

  private static final String GROUP = "scoring.signals";
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final EventCodec codec = new EventCodec("bench", Clock.systemUTC());
  private final KafkaEventSender sender;
  private final Lag lag;

  SignalDrain(String bootstrapServers) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 20);
    sender =
        new KafkaEventSender(
            new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()));
    lag = new Lag(bootstrapServers);
  }

  /** How long scoring takes for so many signals that all wait for it. */
  Duration time(
      ServiceProcess scoring,
      int count,
      IntFunction<LeadReceived> signal,
      IntFunction<String> key) {
    Freeze.stop(scoring.pid());
    send(count, signal, key);
    Freeze.go(scoring.pid());
    long before = System.nanoTime();
    awaitDone();
    return Duration.ofNanos(System.nanoTime() - before);
  }

  /** Puts them into the topic; returns when it has them. */
  void send(int count, IntFunction<LeadReceived> signal, IntFunction<String> key) {
    List<CompletableFuture<Void>> answers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      answers.add(sender.send(encoded(signal.apply(i), key.apply(i))));
    }
    CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
  }

  private EncodedEvent encoded(LeadReceived event, String key) {
    return codec.encode(Outgoing.of(UUID.randomUUID(), Topics.RECEIVED, key, event));
  }

  /** Returns once all that is in the topic is done and committed. */
  void awaitDone() {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> lag.isNone(GROUP, Topics.RECEIVED));
  }

  @Override
  public void close() {
    sender.close();
    lag.close();
  }
}
