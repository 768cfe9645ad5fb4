package io.leadpipeline.notification.jdbc;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.messaging.sql.Trips;
import io.leadpipeline.notification.application.AlertBook;
import io.leadpipeline.notification.domain.Acknowledgement;
import io.leadpipeline.notification.domain.Answered;
import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.domain.HandoffCopy;
import io.leadpipeline.notification.domain.Notice;
import io.leadpipeline.notification.domain.Settlement;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
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

  private static final String TAKEN =
      AlertRows.COLUMNS
          + ", "
          + PersonRows.COLUMNS
          + " from taken a left join person p on p.rep_id = a.rep_id";

  private static final String TAKE =
      """
      with due as (
        select a.id from alert a
        where a.state = 'PLANNED' and a.channel = :channel
          and a.next_attempt_at <= now() and a.leased_until <= now()
          and (a.test or exists (select 1 from person p where p.rep_id = a.rep_id))
        order by a.next_attempt_at limit :limit for update skip locked),
      taken as (
        update alert a
        set leased_until = now() + :lease * interval '1 millisecond', attempts = a.attempts + 1
        from due where a.id = due.id
        returning a.*)
      select
      """
          + TAKEN;

  private static final String TAKE_LATE =
      """
      with late as (
        select id from alert
        where state = 'PLANNED' and next_channels <> '{}' and falls_back_at <= now()
          and leased_until <= now()
        order by falls_back_at limit :limit for update skip locked),
      taken as (
        update alert a set leased_until = now() + :lease * interval '1 millisecond'
        from late where a.id = late.id
        returning a.*)
      select
      """
          + TAKEN;

  private static final String TAKE_UNANSWERED =
      """
      with silent as (
        select a.id, h.state as now_state, h.rep_id as now_rep, h.hop as now_hop
        from alert a join handoff_copy h on h.handoff_id = a.handoff_id
        where a.unanswered_at <= now()
        order by a.unanswered_at limit :limit
        for update of a skip locked for share of h skip locked),
      over as (
        update alert a set unanswered_at = null from silent where a.id = silent.id
        returning a.*, silent.now_state, silent.now_rep, silent.now_hop),
      taken as (
        select * from over
        where state = 'ACCEPTED_BY_CHANNEL' and answer is null
          and now_state = 'OFFERED' and now_rep = rep_id and now_hop = hop)
      select
      """
          + TAKEN;

  private static final String RESEND =
      """
      update alert
      set state = 'PLANNED', planned_at = now(), state_at = now(), next_attempt_at = now(),
          leased_until = now()
      where id = :id and state = 'FAILED' and (occasion = 'ESCALATION' or exists (
        select 1 from handoff_copy h
        where h.handoff_id = alert.handoff_id and h.rep_id = alert.rep_id and h.hop = alert.hop
          and h.state in ('OFFERED', 'ACCEPTED', 'CONTACTED')))
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
  private final AlertRows rows;
  private final AddedAlerts added;
  private final SettledAlerts settled;
  private final FollowedAlerts followed;

  /**
   * Alerts whose content is written by {@code json}.
   *
   * @param answerWithin when an offer that a channel took counts as unanswered
   * @param bundleWithin how long a rep who was told of a lead is not reminded of it
   */
  public JdbcAlertBook(
      JdbcClient jdbc, Trips trips, JsonMapper json, Duration answerWithin, Duration bundleWithin) {
    this.jdbc = jdbc;
    this.rows = new AlertRows(json);
    this.added = new AddedAlerts(trips, json, bundleWithin);
    this.settled = new SettledAlerts(jdbc, answerWithin);
    this.followed = new FollowedAlerts(jdbc, rows);
  }

  @Override
  public Set<UUID> add(
      Collection<Notice> notices, Set<UUID> leased, Duration lease, Instant plannedAt) {
    return added.insert(notices, leased, lease, plannedAt, false);
  }

  @Override
  public Set<UUID> addNext(Collection<Notice> notices, Instant plannedAt) {
    return added.insert(notices, Set.of(), Duration.ZERO, plannedAt, true);
  }

  @Override
  public int callOff(Collection<HandoffCopy> handoffs) {
    return handoffs.isEmpty() ? 0 : followed.callOff(handoffs);
  }

  @Override
  public void outdate(Collection<HandoffCopy> handoffs) {
    if (!handoffs.isEmpty()) {
      followed.outdate(handoffs);
    }
  }

  @Override
  public List<Acknowledgement> acknowledge(Collection<Answered> answers) {
    return answers.isEmpty() ? List.of() : followed.acknowledge(answers);
  }

  @Override
  public void bundle(Collection<Notice> newer) {
    if (!newer.isEmpty()) {
      followed.bundle(newer);
    }
  }

  @Override
  public boolean resend(UUID alert) {
    return jdbc.sql(RESEND).param("id", alert).update() == 1;
  }

  @Override
  public List<Errand> takeLate(int limit, Duration lease) {
    return jdbc.sql(TAKE_LATE)
        .param("limit", limit)
        .param("lease", lease.toMillis())
        .query((row, _) -> rows.errand(row))
        .list();
  }

  @Override
  public List<Errand> takeUnanswered(int limit) {
    return jdbc.sql(TAKE_UNANSWERED)
        .param("limit", limit)
        .query((row, _) -> rows.errand(row))
        .list();
  }

  @Override
  public List<Errand> take(AlertChannel channel, int limit, Duration lease) {
    return jdbc.sql(TAKE)
        .param("channel", channel.value())
        .param("limit", limit)
        .param("lease", lease.toMillis())
        .query((row, _) -> rows.errand(row))
        .list();
  }

  @Override
  public Map<UUID, Long> settle(Collection<Settlement> settlements) {
    settled.holdHandoffs(only(Settlement.FellBack.class, settlements));
    Map<UUID, Long> versions = new HashMap<>();
    versions.putAll(settled.accepted(only(Settlement.Accepted.class, settlements)));
    versions.putAll(settled.failed(only(Settlement.Failed.class, settlements)));
    versions.putAll(settled.fellBack(only(Settlement.FellBack.class, settlements)));
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
