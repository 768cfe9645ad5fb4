package io.leadpipeline.routing.jdbc;

import static java.util.stream.Collectors.toMap;

import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.messaging.sql.Answer;
import io.leadpipeline.messaging.sql.Trip;
import io.leadpipeline.messaging.sql.Trips;
import io.leadpipeline.routing.application.HandoffBook;
import io.leadpipeline.routing.domain.Handoff;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Handoffs as rows, of which a lead can have only one open. */
public final class JdbcHandoffBook implements HandoffBook {
  private static final String ALL = "select " + HandoffRows.COLUMNS + " from handoff ";
  private static final String BY_ID = ALL + "where id = any(:ids)";
  private static final String OPEN =
      ALL
          + """
          where state in ('WAITING', 'OFFERED', 'ACCEPTED', 'CONTACTED')
            and lead_id = any(
              array(select survivor_id from lead_alias where absorbed_id = any(:ids)) || :ids)
          """;
  private static final String OF_LEAD =
      ALL
          + """
          where lead_id = coalesce(
              (select survivor_id from lead_alias where absorbed_id = :lead), :lead)
          order by created_at desc, id
          """;
  private static final String NEWEST = ALL + "order by created_at desc, id limit :most";
  private static final String IN_LINE =
      ALL
          + """
          left join placement on handoff_id = id
          where state = 'WAITING'
          """;
  private static final String IN_ORDER = " order by coalesce(heat, 1), created_at, id limit :most";
  private static final String WAITING = IN_LINE + IN_ORDER;
  private static final String LINE =
      IN_LINE + " and team in (" + JdbcRota.TEAMS + ") and not test" + IN_ORDER;
  private static final String OF_LEAVERS =
      ALL
          + """
          where state in ('OFFERED', 'ACCEPTED', 'CONTACTED')
            and rep_id in (select r.id from rep r where not r.active)
          order by id limit :most
          """;
  private static final String COUNT_WAITING =
      "select count(*) from handoff where state = 'WAITING'";
  private static final String ALERTED =
      """
      update handoff h set alerted_at = t.at
      from unnest(:ids, :times) as t (id, at)
      where h.id = t.id and h.alerted_at is null
      """;

  private static final int ENOUGH = 200;

  private final JdbcClient jdbc;
  private final Trips trips;
  private final HandoffRows rows = new HandoffRows();

  public JdbcHandoffBook(JdbcClient jdbc, Trips trips) {
    this.jdbc = jdbc;
    this.trips = trips;
  }

  @Override
  public Optional<Handoff> find(UUID id) {
    return Optional.ofNullable(find(Set.of(id)).get(id));
  }

  @Override
  public Map<UUID, Handoff> find(Collection<UUID> ids) {
    return trips.sql(BY_ID).param("ids", SqlArrays.uuids(ids)).query(rows).get().stream()
        .collect(toMap(Handoff::id, Function.identity()));
  }

  @Override
  public List<Handoff> ofLead(UUID leadId) {
    return jdbc.sql(OF_LEAD).param("lead", leadId).query(rows).list();
  }

  @Override
  public List<Handoff> newest(int atMost) {
    return jdbc.sql(NEWEST).param("most", atMost).query(rows).list();
  }

  @Override
  public List<Handoff> waiting(int atMost) {
    return jdbc.sql(WAITING).param("most", atMost).query(rows).list();
  }

  @Override
  public List<Handoff> ofLeavers(int atMost) {
    return jdbc.sql(OF_LEAVERS).param("most", atMost).query(rows).list();
  }

  @Override
  public long countWaiting() {
    return jdbc.sql(COUNT_WAITING).query(Long.class).single();
  }

  @Override
  public void save(Collection<Handoff> handoffs) {
    if (!handoffs.isEmpty()) {
      trips.sql(HandoffRows.SAVE).params(rows.columns(handoffs)).update();
    }
  }

  @Override
  public void alerted(Map<UUID, Instant> at) {
    List<Map.Entry<UUID, Instant>> alerted = List.copyOf(at.entrySet());
    if (!alerted.isEmpty()) {
      trips
          .sql(ALERTED)
          .param("ids", SqlArrays.uuids(alerted, Map.Entry::getKey))
          .param("times", SqlArrays.instants(alerted, Map.Entry::getValue))
          .update();
    }
  }

  /** Those who wait already for one of these teams; enough to know that there are some. */
  Answer<List<Handoff>> lineOf(Map<String, Object> teams, Trip trip) {
    return trip.sql(LINE).params(teams).param("most", ENOUGH).query(rows);
  }

  /** The open handoffs of these leads and of their survivors. */
  Answer<List<Handoff>> open(Collection<UUID> leadIds, Trip trip) {
    return trip.sql(OPEN).param("ids", SqlArrays.uuids(leadIds)).query(rows);
  }
}
