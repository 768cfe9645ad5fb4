package io.leadpipeline.routing.jdbc;

import static io.leadpipeline.routing.Stages.NOON;
import static io.leadpipeline.routing.Stages.ofLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.StageEvent;
import io.leadpipeline.messaging.Step.Locking;
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
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A merge that comes between two statements of one look at the desks. */
class WholeReadTest {
  private static final DataSource DATABASE = Infrastructure.freshDatabase().migrated().dataSource();
  private static final Routing ROUTING =
      new Routing(
          Routes.builtIn(new Clocks(Duration.ofMinutes(5), Map.of())),
          new Owners(List.of()),
          Map.of(),
          Set.of("sales"),
          "sales");

  private final JdbcDeskBook desks = over(DATABASE);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void neverPutsARequestOnTheDeskOfAnAbsorbedLead(int statement) {
    UUID survivor = UUID.randomUUID();
    UUID absorbed = UUID.randomUUID();
    record(ofLead(survivor).isUpdated());
    record(ofLead(absorbed).isUpdated());
    Runnable merge = () -> record(ofLead(survivor).version(2).absorbs(absorbed));
    StageEvent request = ofLead(absorbed).version(2).raisesHand();

    Draft draft = draft(over(new Interrupted(DATABASE, statement, merge)), request);
    boolean claimed = claims(draft);

    UUID lead = draft.places().getFirst().handoff().leadId();
    assertThat(claimed).as("claimed although it was merged meanwhile").isEqualTo(statement == 1);
    assertThat(lead).isEqualTo(claimed ? survivor : absorbed);
  }

  private void record(StageEvent event) {
    Draft draft = draft(desks, event);
    assertThat(claims(draft)).isTrue();
    desks.save(List.of(draft));
    desks.merge(draft.merged());
  }

  private boolean claims(Draft draft) {
    Map<UUID, Long> read =
        draft.desks().values().stream().collect(Collectors.toMap(Desk::leadId, Desk::revision));
    return desks.claim(read).equals(read.keySet());
  }

  private static Draft draft(JdbcDeskBook book, StageEvent event) {
    UUID lead = event.about().leadId();
    Set<UUID> leads =
        event instanceof StageEvent.LeadsMerged merged
            ? Set.of(lead, merged.absorbedId())
            : Set.of(lead);
    Situation situation = book.read(leads, List.of(event.about().causeId()), Locking.NONE);
    Casework casework = new Casework(situation, ROUTING, Offers.PATIENCE, NOON);
    casework.take(UUID.randomUUID(), event, null);
    return casework.drafts().iterator().next();
  }

  private static JdbcDeskBook over(DataSource database) {
    JdbcClient jdbc = JdbcClient.create(database);
    return new JdbcDeskBook(jdbc, new JdbcHandoffBook(jdbc), Clock.systemUTC());
  }

  /** Does something before the statement of this number; each has a connection of its own. */
  private static final class Interrupted extends DelegatingDataSource {
    private final int statement;
    private final Runnable between;
    private int statements;

    Interrupted(DataSource database, int statement, Runnable between) {
      super(database);
      this.statement = statement;
      this.between = between;
    }

    @Override
    public Connection getConnection() throws SQLException {
      statements++;
      if (statements == statement) {
        between.run();
      }
      return super.getConnection();
    }
  }
}
