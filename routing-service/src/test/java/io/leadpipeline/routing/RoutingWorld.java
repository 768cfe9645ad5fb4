package io.leadpipeline.routing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadpipeline.events.AnswerGiven;
import io.leadpipeline.events.AnswerKind;
import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.LeadEvent;
import io.leadpipeline.events.OutcomeKind;
import io.leadpipeline.events.OutcomeReported;
import io.leadpipeline.events.Rep;
import io.leadpipeline.events.StageEvent;
import io.leadpipeline.events.Topic;
import io.leadpipeline.events.Topics;
import io.leadpipeline.events.Trail;
import io.leadpipeline.messaging.RawRecord;
import io.leadpipeline.messaging.codec.EncodedEvent;
import io.leadpipeline.testsupport.Infrastructure;
import io.leadpipeline.testsupport.LawOfCounters;
import io.leadpipeline.testsupport.TestDatabase;
import io.leadpipeline.testsupport.TestProducer;
import io.leadpipeline.testsupport.TopicProbe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One service with the product's own team file, and what a test does to it and sees of it. */
final class RoutingWorld implements AutoCloseable {
  private final TestDatabase database = Infrastructure.freshDatabase();
  private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
  private final TestProducer producer = TestProducer.shared();
  private final TopicProbe people = TopicProbe.fromNow(Topics.PEOPLE);
  private final TopicProbe handoffs = TopicProbe.fromNow(Topics.HANDOFFS);
  private final TopicProbe outcomes = TopicProbe.fromNow(Topics.OUTCOMES);
  private final Set<UUID> sent = new HashSet<>();
  private final Path config = RoutingInstance.configWith(productTeam());
  private final RoutingInstance routing = RoutingInstance.start(database, config);

  static String productTeam() {
    try {
      return Files.readString(Path.of("../config/team.yml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String pathOf(HandoffEvent.Offered offered) {
    return URI.create(offered.acceptUrl()).getPath();
  }

  static Rep repOf(HandoffEvent event) {
    return requireNonNull(event.handoff().rep());
  }

  RoutingInstance routing() {
    return routing;
  }

  JdbcClient jdbc() {
    return jdbc;
  }

  Path config() {
    return config;
  }

  TopicProbe people() {
    return people;
  }

  TopicProbe outcomes() {
    return outcomes;
  }

  UUID send(StageEvent event) {
    return send(Topics.STAGES, event.about().leadId(), event);
  }

  UUID send(Topic<?> topic, UUID lead, LeadEvent event) {
    UUID id = UUID.randomUUID();
    sent.add(id);
    producer.send(id, topic, lead.toString(), event);
    return id;
  }

  UUID sendPoison(UUID lead) {
    UUID id = UUID.randomUUID();
    sent.add(id);
    producer.sendRaw(
        new EncodedEvent(
            id,
            Topics.STAGES.name(),
            lead.toString(),
            Map.of("ce_id", id.toString(), "ce_type", "io.leadpipeline.StageChanged.v1"),
            "{]".getBytes(StandardCharsets.UTF_8)));
    return id;
  }

  UUID answer(HandoffEvent.Offered offered, AnswerKind kind, @Nullable String reason) {
    var handoff = offered.handoff();
    UUID lead = offered.about().leadId();
    return send(
        Topics.ANSWERS,
        lead,
        new AnswerGiven(
            lead,
            offered.about().causeId(),
            handoff.id(),
            repOf(offered).id(),
            handoff.hop(),
            kind,
            reason,
            "test",
            Trail.EMPTY));
  }

  <E extends HandoffEvent> E told(Class<E> type, UUID lead) {
    return handoffs.await(type, event -> event.about().leadId().equals(lead)).event();
  }

  HandoffEvent.Passed told(Class<HandoffEvent.Passed> type, UUID lead, String reason) {
    return handoffs
        .await(type, event -> event.about().leadId().equals(lead) && event.reason().equals(reason))
        .event();
  }

  HandoffEvent.Offered offered(UUID lead) {
    return offered(lead, 1);
  }

  HandoffEvent.Offered offered(UUID lead, int hop) {
    return handoffs
        .await(
            HandoffEvent.Offered.class,
            event -> event.about().leadId().equals(lead) && event.handoff().hop() == hop)
        .event();
  }

  OutcomeReported outcome(UUID lead, OutcomeKind kind) {
    return outcomes
        .await(
            OutcomeReported.class,
            event -> event.about().leadId().equals(lead) && event.outcome().equals(kind))
        .event();
  }

  List<HandoffEvent> eventsOf(UUID lead) {
    return handoffs.seen(HandoffEvent.class).stream()
        .map(delivery -> delivery.event())
        .filter(event -> event.about().leadId().equals(lead))
        .toList();
  }

  /** Waits until the service is done with everything sent to it. */
  void awaitDone() {
    await()
        .untilAsserted(() ->
            assertThat(jdbc.sql("select event_id from inbox").query(UUID.class).list())
                .containsAll(sent));
  }

  String stateOf(UUID lead) {
    return jdbc.sql("select state from handoff where lead_id = :lead")
        .param("lead", lead)
        .query(String.class)
        .single();
  }

  String rowsOf(UUID lead) {
    return String.join(
        "\n",
        jdbc.sql("select h::text from handoff h where lead_id = :lead order by id")
            .param("lead", lead)
            .query((row, _) -> row.getString(1))
            .list());
  }

  String inbox(String consumer, UUID event) {
    return jdbc.sql("select outcome from inbox where consumer = :consumer and event_id = :event")
        .param("consumer", consumer)
        .param("event", event)
        .query(String.class)
        .optional()
        .orElse("");
  }

  @Override
  public void close() {
    awaitDone();
    LawOfCounters law = new LawOfCounters(Infrastructure.bootstrapServers(), jdbc);
    law.received("routing.stages", Topics.STAGES, this::isOurs);
    law.received("routing.answers", Topics.ANSWERS, this::isOurs);
    law.received("routing.alerts", Topics.ALERTS, this::isOurs);
    law.written();
    routing.close();
    List.of(people, handoffs, outcomes).forEach(TopicProbe::close);
    producer.close();
  }

  private boolean isOurs(RawRecord raw) {
    return sent.contains(UUID.fromString(raw.headers().getOrDefault("ce_id", "")));
  }
}
