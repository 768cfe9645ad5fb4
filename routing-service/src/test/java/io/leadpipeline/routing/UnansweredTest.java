package io.leadpipeline.routing;

import static io.leadpipeline.routing.Stages.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.HandoffEvent.Escalated;
import io.leadpipeline.events.HandoffState;
import io.leadpipeline.events.Rep;
import io.leadpipeline.events.RepChanged;
import io.leadpipeline.events.Topics;
import io.leadpipeline.testsupport.Infrastructure;
import io.leadpipeline.testsupport.TestDatabase;
import io.leadpipeline.testsupport.TestProducer;
import io.leadpipeline.testsupport.TopicProbe;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class UnansweredTest {
  private final TestDatabase database = Infrastructure.freshDatabase();

  @Test
  void climbsTheLadderToTheFallbackOwnerAndEndsThere() throws IOException {
    Path config = RoutingInstance.configWith(RoutingWorld.productTeam());
    Stages lead = aLead();
    try (TopicProbe handoffs = TopicProbe.fromNow(Topics.HANDOFFS);
        TestProducer producer = TestProducer.shared();
        RoutingInstance routing =
            RoutingInstance.start(
                database,
                config,
                "leadpipeline.routing.stage-clocks.SQL=600ms",
                "leadpipeline.routing.answer.misses-until-away=0",
                "db-scheduler.polling-interval=100ms")) {
      send(producer, lead);

      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> events(handoffs, lead).stream().anyMatch(UnansweredTest::isLast));

      List<HandoffEvent> told = events(handoffs, lead);
      assertThat(told)
          .extracting(event -> event.about().version())
          .isEqualTo(LongStream.rangeClosed(1, told.size()).boxed().toList());
      assertThat(told.stream().map(event -> event.getClass().getSimpleName()).toList())
          .isEqualTo(
              List.of(
                  "Offered",
                  "Reminded",
                  "Passed",
                  "Offered",
                  "Escalated",
                  "Reminded",
                  "Passed",
                  "Offered",
                  "Escalated",
                  "Reminded",
                  "Passed",
                  "Offered",
                  "Escalated",
                  "Reminded",
                  "Escalated"));
      assertThat(toldTo(told.get(4))).containsExactly("mai");
      assertThat(toldTo(told.get(8))).contains("mai").hasSize(3);
      assertThat(RoutingWorld.repOf(told.getLast()).id()).isEqualTo("mai");
      assertThat(((HandoffEvent.Escalated) told.getLast()).acceptUrls()).hasSize(3);
      routing.press(teamLink(told.getLast()) + "/accept", "");
      var accepted = handoffs.await(HandoffEvent.Accepted.class, e -> isOf(e, lead)).event();
      assertThat(RoutingWorld.repOf(accepted).id()).isEqualTo("anna");
    }
  }

  private static boolean isLast(HandoffEvent event) {
    return event instanceof HandoffEvent.Escalated
        && RoutingWorld.repOf(event).id().equals("mai")
        && event.about().version() == 15;
  }

  private static List<String> toldTo(HandoffEvent event) {
    return ((HandoffEvent.Escalated) event).told().stream().map(Rep::id).toList();
  }

  private static String teamLink(HandoffEvent event) {
    String url = ((HandoffEvent.Escalated) event).acceptUrls().get("anna");
    return URI.create(String.valueOf(url)).getPath();
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

  @Test
  void setsARepAwayWhoLetsTwoOffersPassUntilTheySayThatTheyAreBack() throws IOException {
    Path config = RoutingInstance.configWith(RoutingWorld.productTeam());
    try (TopicProbe handoffs = TopicProbe.fromNow(Topics.HANDOFFS);
        TopicProbe people = TopicProbe.fromNow(Topics.PEOPLE);
        TestProducer producer = TestProducer.shared();
        RoutingInstance routing =
            RoutingInstance.start(
                database,
                config,
                "leadpipeline.routing.stage-clocks.SQL=300ms",
                "leadpipeline.routing.answer.most-hops=1",
                "db-scheduler.polling-interval=100ms")) {
      passedBy(handoffs, producer, "linh");
      Stages second = passedBy(handoffs, producer, "linh");

      var away = handoffs.await(Escalated.class, e -> e.reason().equals("set-away")).event();
      long gone =
          people.await(RepChanged.class, one -> isLinh(one) && !one.onDuty()).event().version();
      Stages third = aLead();
      send(producer, third);
      var elsewhere = handoffs.await(HandoffEvent.Offered.class, e -> isOf(e, third)).event();
      String page = URI.create(String.valueOf(away.acceptUrls().get("linh"))).getPath();
      String before = routing.get(page).body();
      String after = routing.press(page + "/back", "").body();
      people.await(RepChanged.class, one -> isLinh(one) && one.onDuty() && one.version() > gone);

      assertThat(away.about().leadId()).isEqualTo(second.leadId());
      assertThat(toldTo(away)).containsExactly("linh");
      assertThat(RoutingWorld.repOf(elsewhere).id()).isNotEqualTo("linh");
      assertThat(before).contains("/back").doesNotContain(Stages.EMAIL);
      assertThat(after).doesNotContain("/back");
    }
  }

  private static boolean isLinh(RepChanged rep) {
    return rep.repId().equals("linh");
  }

  /** A lead in the language of one rep, who does not answer. */
  private static Stages passedBy(TopicProbe handoffs, TestProducer producer, String rep) {
    Stages lead = aLead();
    send(producer, lead);
    handoffs.await(HandoffEvent.Passed.class, e -> isOf(e, lead) && e.from().id().equals(rep));
    return lead;
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
