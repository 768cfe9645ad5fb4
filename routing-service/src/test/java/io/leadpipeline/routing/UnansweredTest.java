package io.leadpipeline.routing;

import static io.leadpipeline.routing.Stages.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.HandoffState;
import io.leadpipeline.events.Topics;
import io.leadpipeline.testsupport.Infrastructure;
import io.leadpipeline.testsupport.TestDatabase;
import io.leadpipeline.testsupport.TestProducer;
import io.leadpipeline.testsupport.TopicProbe;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnansweredTest {
  private final TestDatabase database = Infrastructure.freshDatabase();

  @Test
  void goesToTheNextRepAndStaysWithTheThird() throws IOException {
    Path config = RoutingInstance.configWith(RoutingWorld.productTeam());
    Stages lead = aLead();
    try (TopicProbe handoffs = TopicProbe.fromNow(Topics.HANDOFFS);
        TestProducer producer = TestProducer.shared();
        RoutingInstance _ =
            RoutingInstance.start(database, config, "leadpipeline.routing.stage-clocks.SQL=1s")) {
      send(producer, lead);

      await().atMost(Duration.ofSeconds(20)).until(() -> events(handoffs, lead).size() == 5);
      await()
          .during(Duration.ofSeconds(2))
          .atMost(Duration.ofSeconds(4))
          .until(() -> events(handoffs, lead).size() == 5);

      List<HandoffEvent> told = events(handoffs, lead);
      assertThat(told)
          .extracting(event -> event.about().version())
          .containsExactly(1L, 2L, 3L, 4L, 5L);
      assertThat(told)
          .extracting(event -> RoutingWorld.repOf(event).id())
          .containsOnly("anna", "linh", "somchai");
      assertThat(told.getLast().handoff().hop()).isEqualTo(3);
    }
  }

  @Test
  void waitsWhileNobodyIsOnDutyAndIsOfferedOnceSomebodyIs() throws IOException {
    String team = RoutingWorld.productTeam();
    Path config = RoutingInstance.configWith(offDuty(team));
    Stages lead = aLead();
    try (TopicProbe handoffs = TopicProbe.fromNow(Topics.HANDOFFS);
        TestProducer producer = TestProducer.shared();
        RoutingInstance routing = RoutingInstance.start(database, config)) {
      send(producer, lead);

      var waiting = handoffs.await(HandoffEvent.Waiting.class, event -> isOf(event, lead)).event();
      await().atMost(Duration.ofSeconds(5)).until(() -> inLine(routing) == 1);
      Files.writeString(config.resolve("team.yml"), team);
      var offered = handoffs.await(HandoffEvent.Offered.class, event -> isOf(event, lead)).event();

      assertThat(waiting.handoff().state()).isEqualTo(HandoffState.WAITING);
      assertThat(waiting.reason()).isEqualTo("nobody-on-duty");
      assertThat(offered.about().version()).isEqualTo(2);
      await().atMost(Duration.ofSeconds(5)).until(() -> inLine(routing) == 0);
    }
  }

  private static double inLine(RoutingInstance routing) {
    return routing.bean(MeterRegistry.class).get("leadpipeline.handoffs.waiting").gauge().value();
  }

  private static String offDuty(String team) {
    return team.replace("      - id: ", "      - onDuty: false\n        id: ");
  }

  private static void send(TestProducer producer, Stages lead) {
    producer.send(UUID.randomUUID(), Topics.STAGES, lead.leadId().toString(), lead.becomesSql());
  }

  private static List<HandoffEvent> events(TopicProbe handoffs, Stages lead) {
    return handoffs.seen(HandoffEvent.class).stream()
        .map(delivery -> delivery.event())
        .filter(event -> isOf(event, lead))
        .toList();
  }

  private static boolean isOf(HandoffEvent event, Stages lead) {
    return event.about().leadId().equals(lead.leadId());
  }
}
