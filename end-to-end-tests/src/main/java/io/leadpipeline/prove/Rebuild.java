package io.leadpipeline.prove;

import io.leadpipeline.e2e.Running;
import io.leadpipeline.e2e.ScoringTables;
import io.leadpipeline.localstack.Service;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Empties scoring's database and lets it read the log from its beginning: the leads must be the
 * same ones, each known by its signals, as ids of leads are new.
 */
final class Rebuild {

  private static final Duration SETTLE = Duration.ofMinutes(15);

  /** Of which signals, what they come to. */
  private static final String LEADS =
      """
      select count(*) as leads, coalesce(md5(string_agg(what, '' order by what)), '') as hash
      from (
        select (select string_agg(id::text, ',' order by id) from signal where lead_id = lead.id)
          || state::jsonb::text as what
        from lead) all_leads
      """;

  private final Running system;
  private final PrintStream out;

  Rebuild(Running system, PrintStream out) {
    this.system = system;
    this.out = out;
  }

  List<Finding> run() {
    JdbcClient scoring = Evidence.database(system.stack(), "scoring");
    String before = leads(scoring);
    system.stack().service(Service.SCORING).stop();
    ScoringTables.empty(scoring);
    forgetOffsets();
    system.stack().service(Service.SCORING).restart();
    Optional<Finding> moving = Quiet.missed(system, Scope.SCORED, SETTLE);
    if (moving.isPresent()) {
      return List.of(moving.get());
    }
    String after = leads(scoring);
    out.printf("leads of scoring: %s, made anew from the log: %s%n", before, after);
    return difference(before, after).stream().toList();
  }

  static Optional<Finding> difference(String before, String after) {
    return before.equals(after)
        ? Optional.empty()
        : Optional.of(new Finding("the log makes the same leads again", before + " and " + after));
  }

  /** How many there are, and a hash over which signals each has and what they come to. */
  static String leads(JdbcClient scoring) {
    return scoring
        .sql(LEADS)
        .query((row, _) -> row.getLong("leads") + " " + row.getString("hash"))
        .single();
  }

  private void forgetOffsets() {
    String broker = system.stack().broker().bootstrapServers();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
      for (Consumption consumption : Consumption.ALL) {
        if (consumption.database().equals("scoring")) {
          forgetOffsets(admin, consumption.consumer());
        }
      }
    } catch (ExecutionException refused) {
      throw new IllegalStateException(refused);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static void forgetOffsets(Admin admin, String group)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> start = new HashMap<>();
    admin
        .listConsumerGroupOffsets(group)
        .partitionsToOffsetAndMetadata()
        .get()
        .keySet()
        .forEach(place -> start.put(place, new OffsetAndMetadata(0)));
    admin.alterConsumerGroupOffsets(group, start).all().get();
  }
}
