package io.leadpipeline.notification.support;

import io.leadpipeline.events.BrakeEngaged;
import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.RepChanged;
import io.leadpipeline.events.Topics;
import io.leadpipeline.messaging.Outcome;
import io.leadpipeline.messaging.RawRecord;
import io.leadpipeline.messaging.codec.EncodedEvent;
import io.leadpipeline.testsupport.TestProducer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells the service of handoffs and reps, and knows when it has taken them in. */
public final class Told implements AutoCloseable {

  private final TestProducer producer = TestProducer.shared();
  private final JdbcClient jdbc;
  private final Set<String> sent = ConcurrentHashMap.newKeySet();

  public Told(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Tells of an event under an id of its own. */
  public UUID of(HandoffEvent event) {
    UUID id = UUID.randomUUID();
    again(id, event);
    return id;
  }

  public void again(UUID id, HandoffEvent event) {
    sent.add(id.toString());
    producer.send(id, Topics.HANDOFFS, event.about().leadId().toString(), event);
  }

  public UUID of(RepChanged rep) {
    UUID id = UUID.randomUUID();
    sent.add(id.toString());
    producer.send(id, Topics.PEOPLE, rep.repId(), rep);
    return id;
  }

  public UUID of(BrakeEngaged notice) {
    UUID id = UUID.randomUUID();
    again(id, notice);
    return id;
  }

  public void again(UUID id, BrakeEngaged notice) {
    sent.add(id.toString());
    producer.send(id, Topics.NOTICES, notice.form(), notice);
  }

  /** Tells of a handoff so that nobody can read it. */
  public UUID unreadably(UUID leadId) {
    UUID id = UUID.randomUUID();
    sent.add(id.toString());
    Map<String, String> headers =
        Map.of("ce_id", id.toString(), "ce_type", "io.leadpipeline.Offered.v1");
    byte[] broken = "{\"leadId\":".getBytes(StandardCharsets.UTF_8);
    producer.sendRaw(
        new EncodedEvent(id, Topics.HANDOFFS.name(), leadId.toString(), headers, broken));
    return id;
  }

  /** True for what was told here: the topics are shared with other tests. */
  public boolean hasSent(RawRecord record) {
    return sent.contains(record.headers().getOrDefault("ce_id", ""));
  }

  /** Waits until the service is done with an event. */
  public Outcome outcomeOf(UUID eventId) {
    return Awaitility.await()
        .until(
            () ->
                jdbc.sql("select outcome from inbox where event_id = :id")
                    .param("id", eventId)
                    .query(String.class)
                    .optional()
                    .map(Outcome::valueOf),
            Optional::isPresent)
        .orElseThrow();
  }

  @Override
  public void close() {
    producer.close();
  }
}
