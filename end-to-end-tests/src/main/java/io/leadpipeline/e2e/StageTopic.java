package io.leadpipeline.e2e;

import io.leadpipeline.events.About;
import io.leadpipeline.events.Bant;
import io.leadpipeline.events.BantAnswer;
import io.leadpipeline.events.Contact;
import io.leadpipeline.events.Intent;
import io.leadpipeline.events.Lead;
import io.leadpipeline.events.LeadEvent;
import io.leadpipeline.events.Person;
import io.leadpipeline.events.Receipt;
import io.leadpipeline.events.Stage;
import io.leadpipeline.events.StageEvent;
import io.leadpipeline.events.Temperature;
import io.leadpipeline.events.Topics;
import io.leadpipeline.events.Trail;
import io.leadpipeline.messaging.Outgoing;
import io.leadpipeline.messaging.codec.EventCodec;
import io.leadpipeline.messaging.outbox.KafkaEventSender;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Tells routing of leads in scoring's place. */
public final class StageTopic implements AutoCloseable {

  private final EventCodec codec = new EventCodec("test", Clock.systemUTC());
  private final KafkaEventSender sender;

  public StageTopic(String bootstrapServers) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 0);
    sender =
        new KafkaEventSender(
            new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()));
  }

  /** The lead becomes an SQL. */
  public CompletableFuture<?> promote(UUID leadId, UUID causeId, long version) {
    return send(
        leadId,
        new StageEvent.StageChanged(
            about(leadId, causeId, version), Stage.MQL, Stage.SQL, null, lead(leadId), null));
  }

  /** The lead asks to be called. */
  public CompletableFuture<?> raiseHand(UUID leadId, UUID causeId, long version) {
    return send(
        leadId,
        new StageEvent.HandRaised(
            about(leadId, causeId, version), Intent.DEMO_REQUEST, lead(leadId), null));
  }

  private CompletableFuture<?> send(UUID leadId, LeadEvent event) {
    var outgoing = Outgoing.of(UUID.randomUUID(), Topics.STAGES, leadId.toString(), event);
    return sender.send(codec.encode(outgoing));
  }

  private static About about(UUID leadId, UUID causeId, long version) {
    Instant now = Instant.now();
    Trail trail = Trail.begun(now, now, now).withScored(now);
    return new About(leadId, version, causeId, null, false, trail);
  }

  private static Lead lead(UUID leadId) {
    BantAnswer unknown = BantAnswer.UNKNOWN;
    Contact contact =
        new Contact(
            "lead-" + leadId + "@acme.example",
            "+84901234567",
            null,
            null,
            "Lan Nguyen",
            "Acme",
            null,
            "VN",
            null,
            "vi");
    return new Lead(
        Stage.SQL,
        Temperature.HOT,
        60,
        70,
        null,
        new Bant(unknown, unknown, unknown, unknown),
        new Receipt("bench", List.of(), 0),
        List.of(),
        List.of(),
        "acme.example",
        null,
        Person.of(contact));
  }

  @Override
  public void close() {
    sender.close();
  }
}
