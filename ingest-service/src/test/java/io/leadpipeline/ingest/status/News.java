package io.leadpipeline.ingest.status;

import io.leadpipeline.events.About;
import io.leadpipeline.events.Alert;
import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.AlertEvent;
import io.leadpipeline.events.AlertOccasion;
import io.leadpipeline.events.AlertState;
import io.leadpipeline.events.Bant;
import io.leadpipeline.events.Contact;
import io.leadpipeline.events.Handoff;
import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.HandoffState;
import io.leadpipeline.events.Ids;
import io.leadpipeline.events.Intent;
import io.leadpipeline.events.Lead;
import io.leadpipeline.events.LeadEvent;
import io.leadpipeline.events.Person;
import io.leadpipeline.events.Reason;
import io.leadpipeline.events.Receipt;
import io.leadpipeline.events.Rep;
import io.leadpipeline.events.Stage;
import io.leadpipeline.events.StageEvent;
import io.leadpipeline.events.Temperature;
import io.leadpipeline.events.Topic;
import io.leadpipeline.events.Topics;
import io.leadpipeline.events.Trail;
import io.leadpipeline.testsupport.TestProducer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the services behind ingest tell of one lead, sent to the topics as they would. */
public final class News {

  private final TestProducer producer;
  private final UUID leadId = UUID.randomUUID();
  private final Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private @Nullable String personRef;

  public News(TestProducer producer) {
    this.producer = producer;
  }

  /** Tells whom the lead is, as ingest did. */
  public News of(String ref) {
    personRef = ref;
    return this;
  }

  public UUID leadId() {
    return leadId;
  }

  public Instant start() {
    return start;
  }

  public void stageChanged(UUID submission, long version, Stage from, Stage to) {
    send(
        Topics.STAGES,
        version,
        new StageEvent.StageChanged(
            about(submission, version, scored()), from, to, "policy", lead(to), null));
  }

  public void handRaised(UUID submission, long version) {
    send(
        Topics.STAGES,
        version,
        new StageEvent.HandRaised(
            about(submission, version, scored()), Intent.DEMO_REQUEST, lead(Stage.SQL), null));
  }

  public void erased(long version) {
    send(Topics.STAGES, version, new StageEvent.LeadErased(about(null, version, Trail.EMPTY)));
  }

  public void offered(UUID submission, String rep) {
    var offered =
        new HandoffEvent.Offered(
            about(submission, 1, routed()),
            handoff(submission, HandoffState.OFFERED, rep),
            lead(Stage.SQL),
            "http://127.0.0.1:8083/a/token",
            null);
    send(Topics.HANDOFFS, 1, offered);
  }

  public void accepted(UUID submission, String rep) {
    var accepted =
        new HandoffEvent.Accepted(
            about(submission, 2, routed().withAcknowledged(start.plusMillis(900))),
            handoff(submission, HandoffState.ACCEPTED, rep),
            lead(Stage.SQL));
    send(Topics.HANDOFFS, 2, accepted);
  }

  public void alertPlanned(UUID submission) {
    var planned =
        new AlertEvent.Planned(
            about(submission, 1, routed()), alert(submission, AlertState.PLANNED));
    send(Topics.ALERTS, 1, planned);
  }

  public void alertAccepted(UUID submission) {
    var accepted =
        new AlertEvent.AcceptedByChannel(
            about(submission, 3, routed().withAlerted(start.plusMillis(400))),
            alert(submission, AlertState.ACCEPTED_BY_CHANNEL));
    send(Topics.ALERTS, 3, accepted);
  }

  private void send(Topic<?> topic, long version, LeadEvent event) {
    UUID id = Ids.event(event.getClass().getSimpleName(), leadId, version);
    producer.send(id, topic, leadId.toString(), event);
  }

  private About about(@Nullable UUID submission, long version, Trail trail) {
    UUID cause = submission == null ? leadId : Ids.signal(submission, 0, 0);
    return new About(leadId, version, cause, submission, false, trail);
  }

  private Trail scored() {
    return Trail.begun(start, start, start.plusMillis(4)).withScored(start.plusMillis(30));
  }

  private Trail routed() {
    return scored().withRouted(start.plusMillis(60));
  }

  private static Handoff handoff(UUID submission, HandoffState state, String rep) {
    UUID id = Ids.handoff(Ids.signal(submission, 0, 0));
    Rep mai = new Rep("mai", rep, "mai@sales.test", "vi");
    return new Handoff(id, state, "inbound", mai, 1, null);
  }

  private static Alert alert(UUID submission, AlertState state) {
    UUID handoff = Ids.handoff(Ids.signal(submission, 0, 0));
    UUID id = Ids.alert(handoff, "mai", AlertChannel.EMAIL);
    return new Alert(id, handoff, AlertChannel.EMAIL, "mai", state, 1, null, AlertOccasion.OFFER);
  }

  private Lead lead(Stage stage) {
    return new Lead(
        stage,
        Temperature.HOT,
        62.5,
        80,
        null,
        Bant.UNKNOWN,
        new Receipt("default-1", List.of(), 0),
        List.of(new Reason("time-frame", Map.of("days", "30"))),
        List.of(),
        null,
        personRef,
        Person.of(Contact.EMPTY));
  }
}
