package io.leadpipeline.notification.jdbc;

import io.leadpipeline.events.HandoffState;
import io.leadpipeline.events.Rep;
import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.messaging.sql.Answer;
import io.leadpipeline.messaging.sql.Trip;
import io.leadpipeline.messaging.sql.Trips;
import io.leadpipeline.notification.application.Background;
import io.leadpipeline.notification.domain.HandoffCopy;
import io.leadpipeline.notification.domain.Notice;
import io.leadpipeline.notification.domain.SalesPerson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Looks up in one round trip what is known before an event is thought of. */
public final class JdbcBackground implements Background.Source {

  private static final String COPIES =
      """
      select handoff_id, lead_id, version, state, rep_id, hop
      from handoff_copy where handoff_id = any(:ids) order by handoff_id
      """;

  private static final String COPIES_LOCKED = COPIES + " for update";

  /** Those named, and those told of what has been accepted. */
  private static final String PEOPLE =
      "select "
          + PersonRows.COLUMNS
          + """
          from person p
          where p.rep_id = any(:ids) or p.rep_id in (
            select a.rep_id from alert a
            where a.handoff_id = any(:accepted) and a.occasion = 'ESCALATION')
          """;

  private static final String TOLD_TOO =
      "select distinct on (a.handoff_id, a.rep_id) a.handoff_id, "
          + AlertRows.COLUMNS
          + """
          from alert a
          where a.handoff_id = any(:handoffs) and a.occasion = 'ESCALATION'
            and a.channel = 'EMAIL' and a.state = 'ACCEPTED_BY_CHANNEL'
          """;

  private final Trips trips;
  private final PersonRows people;
  private final AlertRows alerts;

  public JdbcBackground(Trips trips, JsonMapper json) {
    this.trips = trips;
    this.people = new PersonRows(json);
    this.alerts = new AlertRows(json);
  }

  @Override
  public Background of(
      Set<UUID> handoffs, Set<String> reps, Set<UUID> accepted, boolean forUpdate) {
    Trip trip = trips.trip();
    Answer<List<HandoffCopy>> copies =
        trip.sql(forUpdate ? COPIES_LOCKED : COPIES)
            .param("ids", SqlArrays.uuids(handoffs))
            .query((row, _) -> copy(row));
    Answer<List<SalesPerson>> known =
        trip.sql(PEOPLE)
            .param("ids", SqlArrays.texts(reps))
            .param("accepted", SqlArrays.uuids(accepted))
            .query((row, _) -> people.person(row));
    Map<UUID, List<Rep>> others = accepted.isEmpty() ? Map.of() : toldToo(trip, accepted);
    return new Background(
        byKey(copies.get(), HandoffCopy::id), byKey(known.get(), SalesPerson::id), others);
  }

  private Map<UUID, List<Rep>> toldToo(Trip trip, Set<UUID> handoffs) {
    return trip
        .sql(TOLD_TOO)
        .param("handoffs", SqlArrays.uuids(handoffs))
        .query((row, _) -> alerts.notice(row))
        .get()
        .stream()
        .collect(
            Collectors.groupingBy(
                Notice::handoffId, Collectors.mapping(Notice::rep, Collectors.toList())));
  }

  private static <K, V> Map<K, V> byKey(List<V> all, Function<V, K> key) {
    return all.stream().collect(Collectors.toMap(key, Function.identity()));
  }

  private static HandoffCopy copy(ResultSet row) throws SQLException {
    return new HandoffCopy(
        row.getObject("handoff_id", UUID.class),
        row.getObject("lead_id", UUID.class),
        row.getLong("version"),
        new HandoffState(row.getString("state")),
        row.getString("rep_id"),
        row.getInt("hop"));
  }
}
