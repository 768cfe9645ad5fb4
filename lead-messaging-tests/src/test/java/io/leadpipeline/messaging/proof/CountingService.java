package io.leadpipeline.messaging.proof;

import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.Topic;
import io.leadpipeline.messaging.CrashPoints;
import io.leadpipeline.messaging.consumer.Consumers;
import io.leadpipeline.messaging.outbox.Outbox;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** A service with one consumer, also as a process of its own that halts where it is told to. */
@SpringBootConfiguration
@EnableAutoConfiguration
class CountingService {

  static final String CONSUMER = "counting.received";
  static final int HALTED = 137;

  public static void main(String[] args) {
    SpringApplication.run(CountingService.class, args);
  }

  /** Halts the process when a point is reached for the n-th time. */
  @Bean
  CrashPoints crashPoints(@Value("${crash.at:}") String at, @Value("${crash.nth:1}") int nth) {
    AtomicInteger reached = new AtomicInteger();
    return point -> {
      if (point.name().equals(at) && reached.incrementAndGet() == nth) {
        Runtime.getRuntime().halt(HALTED);
      }
    };
  }

  @Bean
  ConcurrentMessageListenerContainer<String, byte[]> counting(
      Consumers consumers,
      JdbcClient jdbc,
      Outbox outbox,
      @Value("${topic}") String topic,
      ObjectProvider<CountSignals.WhileThinking> whileThinking) {
    var step = new CountSignals(jdbc, outbox, whileThinking.getIfAvailable(() -> () -> {}));
    return consumers.consume(CONSUMER, topic(topic), step);
  }

  static Topic<LeadReceived> topic(String name) {
    return new Topic<>(name, LeadReceived.class, true, false);
  }
}
