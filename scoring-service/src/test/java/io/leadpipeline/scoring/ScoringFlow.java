package io.leadpipeline.scoring;

import io.leadpipeline.events.LeadEvent;
import io.leadpipeline.events.StageEvent;
import io.leadpipeline.events.StageEvent.HandRaised;
import io.leadpipeline.events.StageEvent.LeadUpdated;
import io.leadpipeline.events.StageEvent.StageChanged;
import io.leadpipeline.events.Topic;
import io.leadpipeline.events.Topics;
import io.leadpipeline.messaging.Delivery;
import io.leadpipeline.messaging.codec.EncodedEvent;
import io.leadpipeline.messaging.codec.EventCodec;
import io.leadpipeline.testsupport.TestProducer;
import io.leadpipeline.testsupport.TopicProbe;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** The service, its topics and what they tell; closing asserts the law of counters. */
final class ScoringFlow implements AutoCloseable {

  private static final Map<String, Topic<?>> CONSUMERS =
      Map.of(
          "scoring.signals", Topics.RECEIVED,
          "scoring.outcomes", Topics.OUTCOMES,
          "scoring.handoff-trail", Topics.HANDOFFS,
          "scoring.alert-trail", Topics.ALERTS);

  private final String key = "flow-" + UUID.randomUUID();
  private final TopicProbe stages = TopicProbe.fromNow(Topics.STAGES);
  private final TestProducer producer = TestProducer.shared();
  private final RunningScoring service = RunningScoring.start();

  private ScoringFlow() {}

  static ScoringFlow start() {
    return new ScoringFlow();
  }

  RunningScoring service() {
    return service;
  }

  UUID send(Topic<?> topic, LeadEvent event) {
    UUID id = UUID.randomUUID();
    send(id, topic, event);
    return id;
  }

  void send(UUID id, Topic<?> topic, LeadEvent event) {
    producer.send(id, topic, key, event);
  }

  UUID sendRubbish(String payload) {
    UUID id = UUID.randomUUID();
    Map<String, String> headers =
        Map.of(EventCodec.ID, id.toString(), EventCodec.TYPE, "io.leadpipeline.LeadReceived.v1");
    byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
    producer.sendRaw(new EncodedEvent(id, Topics.RECEIVED.name(), key, headers, bytes));
    return id;
  }

  <E extends StageEvent> Delivery<E> await(Class<E> type, Predicate<E> wanted) {
    return stages.await(type, wanted);
  }

  StageChanged stageChanged(String email) {
    return await(StageChanged.class, event -> isOf(event, email)).event();
  }

  List<HandRaised> raised(StageChanged changed) {
    UUID lead = changed.about().leadId();
    await(HandRaised.class, event -> event.about().leadId().equals(lead));
    return stages.seen(HandRaised.class).stream()
        .map(delivery -> delivery.event())
        .filter(event -> event.about().leadId().equals(lead))
        .toList();
  }

  static boolean isOf(StageEvent event, String email) {
    return switch (event) {
      case StageChanged e -> email.equals(e.lead().person().contact().email());
      case LeadUpdated e -> email.equals(e.lead().person().contact().email());
      default -> false;
    };
  }

  void awaitDone(String consumer, UUID event) {
    Awaitility.await().until(() -> !outcomes(consumer, event).isEmpty());
  }

  String outcome(String consumer, UUID event) {
    return outcomes(consumer, event).getFirst();
  }

  private List<String> outcomes(String consumer, UUID event) {
    return service
        .jdbc()
        .sql("select outcome from inbox where consumer = :consumer and event_id = :event")
        .param("consumer", consumer)
        .param("event", event)
        .query((row, _) -> row.getString("outcome"))
        .list();
  }

  @Override
  public void close() {
    CONSUMERS.forEach((consumer, topic) ->
        service.law().received(consumer, topic, record -> key.equals(record.key())));
    service.law().written();
    stages.close();
    producer.close();
    service.close();
  }
}
