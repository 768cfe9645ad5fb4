package io.leadpipeline.cli.status;

import io.leadpipeline.cli.client.EventTail;
import io.leadpipeline.cli.target.Reach;
import io.leadpipeline.events.Topics;
import io.leadpipeline.localstack.Service;
import io.leadpipeline.messaging.consumer.Offsets;
import io.leadpipeline.messaging.consumer.Offsets.Lag;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Asks Kafka; what it opened stays open for the next look. */
final class KafkaProbe implements AutoCloseable {

  private static final List<String> CONSUMERS =
      Stream.of(Service.values()).map(service -> service.shortName() + ".").toList();

  private final String address;
  private final LastMinute lastMinute = new LastMinute();
  private @Nullable Open open;

  KafkaProbe(String address) {
    this.address = address;
  }

  /** What one look found. */
  record Probed(ServiceState state, List<Lag> consumers, Posts posts, List<Hop> hops) {}

  private record Open(Offsets offsets, EventTail events) {}

  Probed look(Instant now) {
    if (!Reach.answers(address)) {
      close();
      return failed(ServiceState.silent("kafka", address));
    }
    try {
      return look(opened(now), now.minus(LastMinute.LENGTH));
    } catch (KafkaException | IllegalStateException trouble) {
      close();
      return failed(trouble(trouble));
    }
  }

  @Override
  public void close() {
    if (open != null) {
      open.offsets().close();
      open.events().close();
      open = null;
    }
  }

  private Open opened(Instant now) {
    if (open == null) {
      EventTail events =
          new EventTail(
              address, List.of(Topics.STAGES, Topics.HANDOFFS, Topics.ALERTS, Topics.REJECTED));
      events.backTo(now.minus(LastMinute.LENGTH));
      open = new Open(new Offsets(address), events);
    }
    return open;
  }

  private Probed look(Open kafka, Instant start) {
    List<Lag> lags = kafka.offsets().lags(CONSUMERS);
    long accepted = kafka.offsets().countSince(Topics.RECEIVED.name(), start);
    kafka.events().rest().forEach(lastMinute::take);
    lastMinute.forgetBefore(start);
    return new Probed(
        ServiceState.up("kafka", address), lags, lastMinute.posts(accepted), lastMinute.hops());
  }

  private ServiceState trouble(RuntimeException trouble) {
    List<String> why = List.of(String.valueOf(trouble.getMessage()));
    return new ServiceState("kafka", address, false, false, why, ServiceState.Backlog.NONE);
  }

  private static Probed failed(ServiceState state) {
    return new Probed(state, List.of(), Posts.NONE, List.of());
  }
}
