package io.leadpipeline.messaging.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.About;
import io.leadpipeline.events.Ids;
import io.leadpipeline.events.StageEvent;
import io.leadpipeline.events.StageEvent.LeadErased;
import io.leadpipeline.events.Topic;
import io.leadpipeline.events.Trail;
import io.leadpipeline.messaging.Delivery;
import io.leadpipeline.messaging.Outcome;
import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.messaging.Step;
import io.leadpipeline.messaging.Versions;
import io.leadpipeline.messaging.consumer.Consumers;
import io.leadpipeline.testsupport.Infrastructure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class VersionsTest {

  @Test
  void aShuffleOfVersionsEndsAtTheNewest() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    try (Proof proof =
        new Proof(Infrastructure.bootstrapServers(), Infrastructure.freshDatabase(), 3)) {
      Topic<StageEvent> topic = new Topic<>(proof.topic.name(), StageEvent.class, true, false);
      var instance = proof.startInstance("--spring.kafka.consumer.max-poll-records=7");
      var copy = new CopyLeads(proof.jdbc);
      instance.getBean(Consumers.class).consume("copy.stages", topic, copy).start();

      for (LeadErased event : shuffled(new Random(seed))) {
        UUID id = Ids.event("LeadErased", event.about().leadId(), event.about().version());
        proof.producer.send(id, topic, id.toString(), event);
      }

      proof.awaitDone(400);
      assertThat(proof.count("select count(*) from copied where version = 50")).isEqualTo(4);
      assertThat(proof.law.outcomes("copy.stages")).containsKeys("EFFECTIVE", "SUPERSEDED");
      proof.law.received("copy.stages", topic);
    }
  }

  private static List<LeadErased> shuffled(Random random) {
    List<LeadErased> events = new ArrayList<>();
    for (int lead = 0; lead < 4; lead++) {
      UUID id = Ids.submission("lead-" + lead);
      for (int version = 1; version <= 50; version++) {
        events.add(new LeadErased(new About(id, version, id, null, false, Trail.EMPTY)));
      }
    }
    Collections.shuffle(events, random);
    return events;
  }

  /** Keeps a copy of each lead by version, as consumers of stages do. */
  private record CopyLeads(JdbcClient jdbc)
      implements Step<StageEvent, List<Delivery<StageEvent>>> {

    @Override
    public List<Delivery<StageEvent>> think(List<Delivery<StageEvent>> batch, Locking locking) {
      return batch;
    }

    @Override
    public Map<UUID, Outcome> record(List<Delivery<StageEvent>> batch) {
      var newest =
          Versions.newest(
              batch,
              delivery -> delivery.event().about().leadId(),
              delivery -> delivery.event().about().version());
      Set<String> changed =
          new HashSet<>(
              jdbc.sql(
                      """
                      insert into copied (lead, version, stage)
                      select lead, version, 'x' from unnest(:leads, :versions) as t (lead, version)
                      order by lead
                      on conflict (lead) do update set version = excluded.version
                      where copied.version < excluded.version
                      returning lead
                      """)
                  .param("leads", SqlArrays.texts(newest.keySet(), UUID::toString))
                  .param(
                      "versions",
                      SqlArrays.longs(newest.values(), d -> d.event().about().version()))
                  .query((row, _) -> row.getString("lead"))
                  .list());
      return batch.stream()
          .collect(
              Collectors.toMap(
                  Delivery::id,
                  delivery ->
                      newest.containsValue(delivery)
                              && changed.contains(delivery.event().about().leadId().toString())
                          ? Outcome.EFFECTIVE
                          : Outcome.SUPERSEDED));
    }
  }
}
