package io.leadpipeline.notification.jdbc;

import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.notification.application.AlertBook;
import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.domain.HandoffCopy;
import io.leadpipeline.notification.domain.Notice;
import io.leadpipeline.notification.domain.Settlement;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Alerts in the table {@code alert}. */
public final class JdbcAlertBook implements AlertBook {

  private static final String ADD =
      """
      insert into alert (id, cause_id, handoff_id, lead_id, rep_id, hop, channel, test, state,
                         attempts, leased_until, next_attempt_at, planned_at, state_at,
                         traceparent, content, occasion, reason, holder)
      select id, cause_id, handoff_id, lead_id, rep_id, hop, channel, test, 'PLANNED',
             leased::int, case when leased then now() + :lease * interval '1 millisecond' else now() end,
             now(), :plannedAt, :plannedAt, traceparent, content::json, occasion, reason, holder
      from unnest(:ids, :causes, :handoffs, :leads, :reps, :hops, :channels, :tests, :leased,
                  :traceparents, :contents, :occasions, :reasons, :holders)
        as t (id, cause_id, handoff_id, lead_id, rep_id, hop, channel, test, leased,
              traceparent, content, occasion, reason, holder)
      on conflict (id) do nothing
      returning id
      """;

  private static final String CALL_OFF =
      """
      update alert a
      set state = 'CANCELLED', state_at = now(), detail = 'no longer offered'
      from unnest(:handoffs, :open, :owned, :reps, :hops)
        as now_is (handoff_id, open, owned, rep_id, hop)
      where a.handoff_id = now_is.handoff_id and a.state = 'PLANNED' and a.occasion <> 'ESCALATION'
        and not ((now_is.open or now_is.owned and a.occasion = 'REMINDER')
          and a.rep_id = now_is.rep_id and a.hop = now_is.hop)
      """;

  private static final String TAKE =
      """
      with due as (
        select a.id from alert a
        where a.state = 'PLANNED' and a.next_attempt_at <= now() and a.leased_until <= now()
          and (a.test or exists (select 1 from person p where p.rep_id = a.rep_id))
        order by a.next_attempt_at limit :limit for update skip locked),
      taken as (
        update alert a
        set leased_until = now() + :lease * interval '1 millisecond', attempts = a.attempts + 1
        from due where a.id = due.id
        returning a.id, a.cause_id, a.channel, a.traceparent, a.content, a.rep_id, a.attempts,
                  a.planned_at, a.occasion, a.reason, a.holder)
      select t.id, t.cause_id, t.channel, t.traceparent, t.content, t.attempts, t.planned_at,
             t.occasion, t.reason, t.holder,
             p.rep_id, p.name, p.email, p.language, p.zone
      from taken t left join person p on p.rep_id = t.rep_id
      """;

  private static final String WAITING_FOR_REP =
      """
      select count(*)::int as alerts,
             coalesce(extract(epoch from now() - min(planned_at)), 0)::float8 as oldest,
             coalesce(array_agg(distinct rep_id), '{}') as reps
      from alert a
      where a.state = 'PLANNED' and not a.test
        and a.planned_at < now() - :longerThan * interval '1 millisecond'
        and not exists (select 1 from person p where p.rep_id = a.rep_id)
      """;

  private static final int MOST_NAMED = 5;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final AlertRows rows;
  private final SettledAlerts settled;

  /** Alerts whose content is written by {@code json}. */
  public JdbcAlertBook(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
    this.rows = new AlertRows(json);
    this.settled = new SettledAlerts(jdbc);
  }

  @Override
  public Set<UUID> add(
      Collection<Notice> notices, Set<UUID> leased, Duration lease, Instant plannedAt) {
    List<Notice> sorted = notices.stream().sorted(Comparator.comparing(Notice::id)).toList();
    return Set.copyOf(
        jdbc.sql(ADD)
            .param("lease", lease.toMillis())
            .param("plannedAt", plannedAt.atOffset(ZoneOffset.UTC))
            .param("ids", SqlArrays.uuids(sorted, Notice::id))
            .param("causes", SqlArrays.uuids(sorted, Notice::cause))
            .param("handoffs", SqlArrays.uuids(sorted, Notice::handoffId))
            .param("leads", SqlArrays.uuids(sorted, Notice::leadId))
            .param("reps", SqlArrays.texts(sorted, notice -> notice.rep().id()))
            .param("hops", SqlArrays.integers(sorted, notice -> notice.offer().handoff().hop()))
            .param("channels", SqlArrays.texts(sorted, notice -> notice.channel().value()))
            .param("tests", SqlArrays.booleans(sorted, Notice::test))
            .param("leased", SqlArrays.booleans(sorted, notice -> leased.contains(notice.id())))
            .param("traceparents", SqlArrays.texts(sorted, Notice::traceparent))
            .param(
                "contents",
                SqlArrays.texts(sorted, notice -> json.writeValueAsString(notice.offer())))
            .param("occasions", SqlArrays.texts(sorted, one -> one.occasion().kind().name()))
            .param("reasons", SqlArrays.texts(sorted, one -> one.occasion().reason()))
            .param("holders", SqlArrays.texts(sorted, one -> one.occasion().holder()))
            .query(UUID.class)
            .list());
  }

  @Override
  public int callOff(Collection<HandoffCopy> handoffs) {
    if (handoffs.isEmpty()) {
      return 0;
    }
    return jdbc.sql(CALL_OFF)
        .param("handoffs", SqlArrays.uuids(handoffs, HandoffCopy::id))
        .param("open", SqlArrays.booleans(handoffs, HandoffCopy::open))
        .param("owned", SqlArrays.booleans(handoffs, HandoffCopy::owned))
        .param("reps", SqlArrays.texts(handoffs, HandoffCopy::rep))
        .param("hops", SqlArrays.integers(handoffs, HandoffCopy::hop))
        .update();
  }

  @Override
  public List<Errand> take(int limit, Duration lease) {
    return jdbc.sql(TAKE)
        .param("limit", limit)
        .param("lease", lease.toMillis())
        .query((row, _) -> rows.errand(row))
        .list();
  }

  @Override
  public Map<UUID, Long> settle(Collection<Settlement> settlements) {
    Map<UUID, Long> versions = new HashMap<>();
    versions.putAll(settled.accepted(only(Settlement.Accepted.class, settlements)));
    versions.putAll(settled.failed(only(Settlement.Failed.class, settlements)));
    versions.putAll(settled.waiting(only(Settlement.Waiting.class, settlements)));
    return versions;
  }

  private static <T extends Settlement> List<T> only(Class<T> kind, Collection<Settlement> all) {
    return all.stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .sorted(Comparator.comparing(settled -> settled.errand().notice().id()))
        .toList();
  }

  @Override
  public Overdue waitingForRep(Duration longerThan) {
    return jdbc.sql(WAITING_FOR_REP)
        .param("longerThan", longerThan.toMillis())
        .query((row, _) ->
            new Overdue(row.getInt("alerts"), row.getDouble("oldest"), texts(row, "reps")))
        .single();
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return Stream.of((String[]) array.getArray()).limit(MOST_NAMED).toList();
  }
}
