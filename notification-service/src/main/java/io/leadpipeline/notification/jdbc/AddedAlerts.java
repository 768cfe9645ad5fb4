package io.leadpipeline.notification.jdbc;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.messaging.sql.Trips;
import io.leadpipeline.notification.domain.Notice;
import io.leadpipeline.notification.domain.Route;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Writes alerts that were decided. */
final class AddedAlerts {

  private static final String ADD =
      """
      insert into alert (id, cause_id, handoff_id, lead_id, rep_id, hop, channel, test, state,
                         attempts, leased_until, next_attempt_at, planned_at, state_at,
                         traceparent, content, occasion, reason, holder, next_channels,
                         falls_back_at)
      select id, cause_id, handoff_id, lead_id, rep_id, hop, channel, test, 'PLANNED',
             leased::int,
             case when leased then now() + :lease * interval '1 millisecond' else now() end,
             greatest(now(), not_before, case when occasion = 'REMINDER' then (
               select max(told.planned_at) + :bundle * interval '1 millisecond'
               from alert told
               where told.lead_id = t.lead_id and told.rep_id = t.rep_id
                 and (told.state = 'ACCEPTED_BY_CHANNEL'
                   or told.state = 'PLANNED' and told.occasion <> 'REMINDER')
                 and told.planned_at + :bundle * interval '1 millisecond' < t.due_at) end),
             :plannedAt, :plannedAt, traceparent, content::json,
             occasion, reason, holder, string_to_array(next_channels, ','), falls_back_at
      from unnest(:ids, :causes, :handoffs, :leads, :reps, :hops, :channels, :tests, :leased,
                  :traceparents, :contents, :occasions, :reasons, :holders, :notBefore, :next,
                  :fallsBack, :dues)
        as t (id, cause_id, handoff_id, lead_id, rep_id, hop, channel, test, leased,
              traceparent, content, occasion, reason, holder, not_before, next_channels,
              falls_back_at, due_at)
      where (:takesOver or not exists (
        select 1 from alert told
        where told.handoff_id = t.handoff_id and told.cause_id = t.cause_id
          and told.rep_id = t.rep_id))
        and (occasion <> 'UPDATE' or exists (
          select 1 from alert told
          where told.handoff_id = t.handoff_id and told.rep_id = t.rep_id
            and told.channel = 'EMAIL' and told.state = 'ACCEPTED_BY_CHANNEL'))
      on conflict (id) do nothing
      returning id
      """;

  private final Trips trips;
  private final JsonMapper json;
  private final Duration bundleWithin;

  AddedAlerts(Trips trips, JsonMapper json, Duration bundleWithin) {
    this.trips = trips;
    this.json = json;
    this.bundleWithin = bundleWithin;
  }

  Set<UUID> insert(
      Collection<Notice> notices,
      Set<UUID> leased,
      Duration lease,
      Instant plannedAt,
      boolean takesOver) {
    List<Notice> sorted = notices.stream().sorted(Comparator.comparing(Notice::id)).toList();
    return Set.copyOf(
        trips
            .sql(ADD)
            .param("takesOver", takesOver)
            .param("notBefore", SqlArrays.instants(sorted, one -> one.route().notBefore()))
            .param("next", SqlArrays.texts(sorted, AddedAlerts::next))
            .param("fallsBack", SqlArrays.instants(sorted, one -> one.route().fallsBackAt()))
            .param("dues", SqlArrays.instants(sorted, AddedAlerts::due))
            .param("bundle", bundleWithin.toMillis())
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
            .query((row, _) -> row.getObject("id", UUID.class))
            .get());
  }

  private static Instant due(Notice notice) {
    Instant due = notice.offer().handoff().dueAt();
    return due == null ? Route.NEVER : due;
  }

  private static String next(Notice notice) {
    return notice.route().next().stream().map(AlertChannel::value).collect(Collectors.joining(","));
  }
}
