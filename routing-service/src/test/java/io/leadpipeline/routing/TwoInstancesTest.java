package io.leadpipeline.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.Topics;
import io.leadpipeline.testsupport.Infrastructure;
import io.leadpipeline.testsupport.LawOfCounters;
import io.leadpipeline.testsupport.TestDatabase;
import io.leadpipeline.testsupport.TestProducer;
import io.leadpipeline.testsupport.TopicProbe;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TwoInstancesTest {
  private static final String TEAM =
      """
      teams:
        - id: sales
          name: Sales
          reps:
            - {id: one, name: One, email: one@sales.test, zone: UTC, channels: [EMAIL], weight: 1}
            - {id: two, name: Two, email: two@sales.test, zone: UTC, channels: [EMAIL], weight: 2}
            - {id: three, name: Three, email: three@sales.test, zone: UTC, channels: [EMAIL], weight: 3}
      testRep: {id: test, name: T, email: test@sales.test, zone: UTC, channels: [EMAIL]}
      """;

  /** 3 seconds into a clock of 5 minutes. */
  private static final String SOON_REMINDED = "leadpipeline.routing.answer.remind-at=0.01";

  private final TestDatabase database = Infrastructure.freshDatabase();
  private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
  private final Path config = RoutingInstance.configWith(TEAM);

  @Test
  void shareOutLeadsByWeightTogether() {
    Set<UUID> sent = new HashSet<>();
    Set<UUID> leads = new HashSet<>();
    try (TopicProbe handoffs = TopicProbe.fromNow(Topics.HANDOFFS);
        RoutingInstance first = RoutingInstance.start(database, config, SOON_REMINDED);
        RoutingInstance second = RoutingInstance.start(database, config, SOON_REMINDED);
        TestProducer producer = TestProducer.shared()) {
      for (int i = 0; i < 300; i++) {
        Stages lead = Stages.aLead();
        leads.add(lead.leadId());
        sent.add(send(producer, lead));
      }
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> jdbc.sql("select count(*) from handoff").query(Long.class).single() == 300);

      assertThat(counts()).isEqualTo(Map.of("one", 50L, "two", 100L, "three", 150L));
      await().untilAsserted(() -> assertThat(offeredOf(handoffs, leads)).hasSize(300));
      assertThatEachIsRemindedOnce();
      LawOfCounters law = new LawOfCounters(Infrastructure.bootstrapServers(), jdbc);
      law.received(
          "routing.stages",
          Topics.STAGES,
          raw -> sent.contains(UUID.fromString(raw.headers().getOrDefault("ce_id", ""))));
      law.written();
      assertThat(first).isNotSameAs(second);
    }
  }

  /** Each timer once, whichever instance takes it: the second line would be a third version. */
  private void assertThatEachIsRemindedOnce() {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            jdbc.sql("select count(*) from handoff_line where what = 'REMINDED'")
                    .query(Long.class)
                    .single()
                == 300);
    assertThat(jdbc.sql("select distinct version from handoff").query(Long.class).list())
        .containsExactly(2L);
    assertThat(
            jdbc.sql("select count(*) from scheduled_tasks where execution_time > now()")
                .query(Long.class)
                .single())
        .isEqualTo(300);
  }

  private static Set<UUID> offeredOf(TopicProbe handoffs, Set<UUID> leads) {
    Set<UUID> offered = new HashSet<>();
    handoffs.seen(HandoffEvent.Offered.class).stream()
        .map(delivery -> delivery.event().about().leadId())
        .filter(leads::contains)
        .forEach(offered::add);
    return offered;
  }

  private Map<String, Long> counts() {
    Map<String, Long> counts = new HashMap<>();
    jdbc.sql("select rep_id, count(*) as n from handoff group by rep_id")
        .query((row, _) -> counts.put(row.getString("rep_id"), row.getLong("n")))
        .list();
    return counts;
  }

  private static UUID send(TestProducer producer, Stages lead) {
    UUID id = UUID.randomUUID();
    producer.send(id, Topics.STAGES, lead.leadId().toString(), lead.becomesSql());
    return id;
  }
}
