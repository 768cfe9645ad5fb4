package io.leadpipeline.routing.jdbc;

import static io.leadpipeline.routing.Stages.NOON;
import static io.leadpipeline.routing.Stages.ofLead;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadpipeline.events.StageEvent;
import io.leadpipeline.messaging.Step.Locking;
import io.leadpipeline.messaging.sql.Trips;
import io.leadpipeline.routing.domain.Casework;
import io.leadpipeline.routing.domain.Clocks;
import io.leadpipeline.routing.domain.Desk;
import io.leadpipeline.routing.domain.Draft;
import io.leadpipeline.routing.domain.Offers;
import io.leadpipeline.routing.domain.Situation;
import io.leadpipeline.routing.domain.routes.Owners;
import io.leadpipeline.routing.domain.routes.Routes;
import io.leadpipeline.routing.domain.routes.Routing;
import io.leadpipeline.testsupport.Infrastructure;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A merge that comes before a look at the desks, or between two of its statements. */
class WholeReadTest {
  private static final DataSource DATABASE = Infrastructure.freshDatabase().migrated().dataSource();
  private static final Routing ROUTING =
      new Routing(
          Routes.builtIn(new Clocks(Duration.ofMinutes(5), Map.of())),
          new Owners(List.of()),
          Map.of(),
          Set.of("sales"),
          "sales");

  private static final JdbcClient JDBC = JdbcClient.create(DATABASE);
  private static final Trips TRIPS = new Trips(new JdbcTemplate(DATABASE));

  private final TransactionTemplate transactions =
      new TransactionTemplate(new JdbcTransactionManager(DATABASE));
  private final JdbcDeskBook desks =
      new JdbcDeskBook(TRIPS, new JdbcHandoffBook(JDBC, TRIPS), Clock.systemUTC());

  @ParameterizedTest
  @CsvSource({"lead_alias, true", "request, false"})
  void neverPutsARequestOnTheDeskOfAnAbsorbedLead(String readNext, boolean seesTheMerge) {
    UUID survivor = UUID.randomUUID();
    UUID absorbed = UUID.randomUUID();
    record(ofLead(survivor).isUpdated());
    record(ofLead(absorbed).isUpdated());
    Runnable merge = () -> record(ofLead(survivor).version(2).absorbs(absorbed));
    StageEvent request = ofLead(absorbed).version(2).raisesHand();

    Draft draft = interrupted(readNext, merge, () -> draft(request));
    boolean claimed = claims(draft);

    UUID lead = draft.places().getFirst().handoff().leadId();
    assertThat(claimed).as("claimed although it was merged meanwhile").isEqualTo(seesTheMerge);
    assertThat(lead).isEqualTo(claimed ? survivor : absorbed);
  }

  private void record(StageEvent event) {
    Draft draft = draft(event);
    assertThat(claims(draft)).isTrue();
    desks.save(List.of(draft));
    desks.merge(draft.merged());
  }

  private boolean claims(Draft draft) {
    Map<UUID, Long> read =
        draft.desks().values().stream().collect(Collectors.toMap(Desk::leadId, Desk::revision));
    return desks.claim(read).equals(read.keySet());
  }

  private Draft draft(StageEvent event) {
    UUID lead = event.about().leadId();
    Set<UUID> leads =
        event instanceof StageEvent.LeadsMerged merged
            ? Set.of(lead, merged.absorbedId())
            : Set.of(lead);
    Situation situation = desks.read(leads, List.of(event.about().causeId()), Locking.NONE);
    Casework casework = new Casework(situation, ROUTING, Offers.PATIENCE, NOON);
    casework.take(UUID.randomUUID(), event, null);
    return casework.drafts().iterator().next();
  }

  /** The look cannot read that table before the merge is committed. */
  private Draft interrupted(String table, Runnable merge, Supplier<Draft> look) {
    CompletableFuture<Draft> looking =
        requireNonNull(
            transactions.execute(_ -> {
              JDBC.sql("lock table " + table + " in access exclusive mode").update();
              CompletableFuture<Draft> started = CompletableFuture.supplyAsync(look);
              await().until(() -> isWaitedFor(table));
              merge.run();
              return started;
            }));
    return looking.join();
  }

  private static boolean isWaitedFor(String table) {
    return JDBC.sql(
            "select exists (select from pg_locks where not granted and relation ="
                + " :table::regclass)")
        .param("table", table)
        .query(Boolean.class)
        .single();
  }
}
