package io.leadpipeline.messaging.proof;

import io.leadpipeline.events.About;
import io.leadpipeline.events.Ids;
import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.StageEvent.LeadErased;
import io.leadpipeline.events.Topics;
import io.leadpipeline.messaging.Delivery;
import io.leadpipeline.messaging.Outcome;
import io.leadpipeline.messaging.Outgoing;
import io.leadpipeline.messaging.PoisonException;
import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.messaging.Step;
import io.leadpipeline.messaging.outbox.Outbox;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts signals per lead (the company of the signal) with versions, as a real step would: reads,
 * then compares. The person's name can ask for trouble.
 */
final class CountSignals implements Step<LeadReceived, CountSignals.Thought> {

  static final String BUG = "a bug";
  static final String POISON = "a poison";
  static final String BAD_ROW = "a bad row";

  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final WhileThinking whileThinking;

  CountSignals(JdbcClient jdbc, Outbox outbox, WhileThinking whileThinking) {
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.whileThinking = whileThinking;
  }

  record Thought(Map<String, List<Delivery<LeadReceived>>> byLead, Map<String, long[]> read) {}

  @Override
  public Thought think(List<Delivery<LeadReceived>> batch, Locking locking) {
    batch.forEach(CountSignals::refusePoison);
    Map<String, List<Delivery<LeadReceived>>> byLead =
        batch.stream()
            .collect(Collectors.groupingBy(CountSignals::lead, TreeMap::new, Collectors.toList()));
    String lock = locking == Locking.FOR_UPDATE ? " for update" : "";
    Map<String, long[]> read = new HashMap<>();
    jdbc.sql("select lead, n, version from counted where lead = any(:leads)" + lock)
        .param("leads", SqlArrays.texts(byLead.keySet()))
        .query(
            (RowCallbackHandler)
                row ->
                    read.put(
                        row.getString("lead"),
                        new long[] {row.getLong("n"), row.getLong("version")}));
    whileThinking.run();
    return new Thought(byLead, read);
  }

  private static void refusePoison(Delivery<LeadReceived> delivery) {
    if (POISON.equals(name(delivery))) {
      throw new PoisonException("refused-by-a-rule");
    }
  }

  @Override
  public Map<UUID, Outcome> record(Thought thought) {
    Set<String> won = new HashSet<>();
    thought.byLead().forEach((lead, events) -> count(thought, lead, events.size(), won));
    List<Delivery<LeadReceived>> effective =
        thought.byLead().entrySet().stream()
            .filter(entry -> won.contains(entry.getKey()))
            .flatMap(entry -> entry.getValue().stream())
            .toList();
    effective.forEach(CountSignals::failOnRequest);
    insertEffects(effective);
    outbox.write(effective.stream().map(CountSignals::told).toList());
    return effective.stream().collect(Collectors.toMap(Delivery::id, _ -> Outcome.EFFECTIVE));
  }

  private void count(Thought thought, String lead, int more, Set<String> won) {
    long[] read = thought.read().get(lead);
    int changed =
        read == null
            ? jdbc.sql("insert into counted values (:lead, :n, 1) on conflict do nothing")
                .param("lead", lead)
                .param("n", more)
                .update()
            : jdbc.sql(
                    "update counted set n = :n, version = :v + 1 where lead = :lead and version = :v")
                .param("lead", lead)
                .param("n", read[0] + more)
                .param("v", read[1])
                .update();
    if (changed == 1) {
      won.add(lead);
    }
  }

  private static void failOnRequest(Delivery<LeadReceived> delivery) {
    if (BUG.equals(name(delivery))) {
      throw new IllegalStateException("a bug, as asked for");
    }
  }

  private void insertEffects(List<Delivery<LeadReceived>> effective) {
    jdbc.sql(
            "insert into effect (lead, event_id) select lead, id from unnest(:leads, :ids) as t (lead, id)")
        .param("leads", SqlArrays.texts(effective, CountSignals::storable))
        .param("ids", SqlArrays.uuids(effective, Delivery::id))
        .update();
  }

  /** PostgreSQL refuses U+0000 in text with SQLSTATE 22021. */
  private static String storable(Delivery<LeadReceived> delivery) {
    return BAD_ROW.equals(name(delivery)) ? "\u0000" : lead(delivery);
  }

  private static Outgoing told(Delivery<LeadReceived> delivery) {
    UUID id = Ids.event("Counted", delivery.id(), 1);
    UUID leadId = Ids.submission(lead(delivery));
    About about = new About(leadId, 1, delivery.id(), null, false, delivery.event().trail());
    return Outgoing.of(id, Topics.STAGES, leadId.toString(), new LeadErased(about));
  }

  private static String lead(Delivery<LeadReceived> delivery) {
    return String.valueOf(delivery.event().signal().person().contact().company());
  }

  private static String name(Delivery<LeadReceived> delivery) {
    return String.valueOf(delivery.event().signal().person().contact().fullName());
  }

  /** What a test does between reading and recording. */
  @FunctionalInterface
  interface WhileThinking {
    void run();
  }
}
