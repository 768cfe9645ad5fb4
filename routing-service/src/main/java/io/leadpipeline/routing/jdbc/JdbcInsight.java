package io.leadpipeline.routing.jdbc;

import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.messaging.codec.EventJson;
import io.leadpipeline.messaging.sql.Trips;
import io.leadpipeline.routing.application.Insight;
import io.leadpipeline.routing.domain.Considered;
import io.leadpipeline.routing.domain.Decision;
import io.leadpipeline.routing.domain.Heat;
import io.leadpipeline.routing.domain.LedgerLine;
import io.leadpipeline.routing.domain.Placement;
import io.leadpipeline.routing.domain.ResponseFigures;
import io.leadpipeline.routing.domain.WaitingLead;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the ledger, the record of decisions and the figures. */
public final class JdbcInsight implements Insight {
  private static final String LEDGER =
      """
      select at, rep_id, what, handoff_id, turns_after from (
          select chosen_at as at, rep_id, why as what, handoff_id, turns_after
          from choice where team = :team
          union all
          select changed_at, rep_id, lower(kind), handoff_id, turns_after
          from turn_change where team = :team) lines
      order by at desc, turns_after desc limit :most
      """;
  private static final String DECISIONS =
      """
      select handoff_id, hop, decided_at, team, rep_id, why, considered
      from decision where handoff_id = :id order by id
      """;
  private static final String LINE =
      "select "
          + HandoffRows.COLUMNS
          + """
          , heat, why_waiting, until_at, alarmed_at
          from handoff left join placement on handoff_id = id
          where state = 'WAITING'
          order by coalesce(heat, 1), created_at, id limit :most
          """;
  private static final String ALARMED =
      "update placement set alarmed_at = :at where handoff_id = any(:ids)";
  private static final String RESPONSE =
      """
      select coalesce(%s, '') as key, count(*) as leads,
          count(accepted_at) as accepted,
          percentile_cont(0.5) within group (order by accept_s) as accept_median,
          percentile_cont(0.9) within group (order by accept_s) as accept_p90,
          count(*) filter (where accept_s <= 300) as accept_soon,
          count(contacted_at) as contacted,
          percentile_cont(0.5) within group (order by contact_s) as contact_median,
          percentile_cont(0.9) within group (order by contact_s) as contact_p90,
          count(*) filter (where contact_s <= 300) as contact_soon
      from (
          select h.rep_id, h.team, p.source, h.accepted_at, h.contacted_at,
              extract(epoch from h.accepted_at - h.created_at) as accept_s,
              extract(epoch from h.contacted_at - h.created_at) as contact_s
          from handoff h left join placement p on p.handoff_id = h.id
          where not h.test and h.created_at >= :from and h.created_at < :to) answered
      group by 1 order by 2 desc, 1
      """;
  private static final String PER_DAY =
      """
      select extract(isodow from created_at at time zone 'UTC')::int as day, count(*)
      from handoff where not test and created_at >= :since group by 1
      """;

  private final JdbcClient jdbc;
  private final Placements placements;
  private final HandoffRows rows = new HandoffRows();
  private final JsonMapper json = EventJson.mapper();

  public JdbcInsight(JdbcClient jdbc, Trips trips) {
    this.jdbc = jdbc;
    this.placements = new Placements(trips);
  }

  @Override
  public List<LedgerLine> ledger(String team, int atMost) {
    return jdbc.sql(LEDGER)
        .param("team", team)
        .param("most", atMost)
        .query(this::ledgerLine)
        .list();
  }

  @Override
  public List<Decision> decisions(UUID handoffId) {
    return jdbc.sql(DECISIONS).param("id", handoffId).query(this::decision).list();
  }

  @Override
  public Optional<Placement> placement(UUID handoffId) {
    return placements.find(handoffId);
  }

  @Override
  public List<WaitingLead> line(int atMost) {
    return jdbc.sql(LINE).param("most", atMost).query(this::waiting).list();
  }

  @Override
  public void noteAlarm(Collection<UUID> handoffIds, Instant at) {
    jdbc.sql(ALARMED).param("ids", SqlArrays.uuids(handoffIds)).param("at", Times.at(at)).update();
  }

  @Override
  public List<ResponseFigures> response(Instant from, Instant to, By by) {
    String key =
        switch (by) {
          case REP -> "rep_id";
          case TEAM -> "team";
          case SOURCE -> "source";
        };
    return jdbc.sql(RESPONSE.formatted(key))
        .param("from", Times.at(from))
        .param("to", Times.at(to))
        .query(JdbcInsight::figures)
        .list();
  }

  @Override
  public Map<DayOfWeek, Long> perDay(Instant since) {
    Map<DayOfWeek, Long> days = new EnumMap<>(DayOfWeek.class);
    jdbc.sql(PER_DAY)
        .param("since", Times.at(since))
        .query(row -> {
          days.put(DayOfWeek.of(row.getInt(1)), row.getLong(2));
        });
    return days;
  }

  private LedgerLine ledgerLine(ResultSet row, int number) throws SQLException {
    return new LedgerLine(
        time(row, "at"),
        row.getString("rep_id"),
        row.getString("what"),
        row.getObject("handoff_id", UUID.class),
        row.getLong("turns_after"));
  }

  private Decision decision(ResultSet row, int number) throws SQLException {
    return new Decision(
        row.getObject("handoff_id", UUID.class),
        row.getInt("hop"),
        time(row, "decided_at"),
        row.getString("team"),
        row.getString("rep_id"),
        row.getString("why"),
        json.readValue(row.getString("considered"), new TypeReference<List<Considered>>() {}));
  }

  private WaitingLead waiting(ResultSet row, int number) throws SQLException {
    int heat = row.getInt("heat");
    return new WaitingLead(
        rows.mapRow(row, number),
        Heat.ofRank(row.wasNull() ? Heat.HOT.rank() : heat),
        row.getString("why_waiting"),
        Times.of(row, "until_at"),
        Times.of(row, "alarmed_at"));
  }

  private static ResponseFigures figures(ResultSet row, int number) throws SQLException {
    return new ResponseFigures(
        row.getString("key"), row.getLong("leads"), times(row, "accept"), times(row, "contact"));
  }

  private static ResponseFigures.Times times(ResultSet row, String step) throws SQLException {
    return new ResponseFigures.Times(
        row.getLong(step + "ed"),
        row.getObject(step + "_median", Double.class),
        row.getObject(step + "_p90", Double.class),
        (double) row.getLong(step + "_soon") / row.getLong("leads"));
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(Times.of(row, column));
  }
}
