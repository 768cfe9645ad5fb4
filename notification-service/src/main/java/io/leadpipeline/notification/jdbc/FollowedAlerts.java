package io.leadpipeline.notification.jdbc;

import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.notification.domain.Acknowledgement;
import io.leadpipeline.notification.domain.Answered;
import io.leadpipeline.notification.domain.HandoffCopy;
import io.leadpipeline.notification.domain.Notice;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens to alerts when their handoffs go on; none of it is done for no handoff. */
final class FollowedAlerts {

  private static final String CALL_OFF =
      """
      update alert a
      set state = 'CANCELLED', state_at = now(), detail = 'no longer offered'
      from unnest(:handoffs, :open, :owned, :reps, :hops)
        as now_is (handoff_id, open, owned, rep_id, hop)
      where a.handoff_id = now_is.handoff_id and a.state = 'PLANNED' and a.occasion not in ('ESCALATION', 'UPDATE')
        and not ((now_is.open or now_is.owned and a.occasion = 'REMINDER')
          and a.rep_id = now_is.rep_id and a.hop = now_is.hop)
      """;

  private static final String OUTDATE =
      """
      update alert a
      set redraw_at = now()
      where a.handoff_id = any(:handoffs) and a.state = 'ACCEPTED_BY_CHANNEL'
        and a.channel in ('SLACK', 'TELEGRAM')
      """;

  private static final String ACKNOWLEDGE =
      """
      update alert a
      set acknowledged_at = t.at, version = a.version + 1
      from (
        select handoff_id, rep_id, min(at) as at
        from unnest(:handoffs, :reps, :ats) as t (handoff_id, rep_id, at)
        group by handoff_id, rep_id) t
      where a.handoff_id = t.handoff_id and a.rep_id = t.rep_id
        and a.state = 'ACCEPTED_BY_CHANNEL' and a.acknowledged_at is null
      returning a.version, a.state_at, a.acknowledged_at,
      """
          + AlertRows.COLUMNS;

  private static final String BUNDLE =
      """
      update alert a
      set state = 'CANCELLED', state_at = now(), detail = 'bundled'
      from unnest(:ids, :handoffs, :reps) as newer (id, handoff_id, rep_id)
      where a.handoff_id = newer.handoff_id and a.rep_id = newer.rep_id and a.id <> newer.id
        and a.occasion = 'REMINDER' and a.state = 'PLANNED' and a.attempts = 0
        and not a.id = any(:ids)
      """;

  private final JdbcClient jdbc;
  private final AlertRows rows;

  FollowedAlerts(JdbcClient jdbc, AlertRows rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  int callOff(Collection<HandoffCopy> handoffs) {
    return jdbc.sql(CALL_OFF)
        .param("handoffs", SqlArrays.uuids(handoffs, HandoffCopy::id))
        .param("open", SqlArrays.booleans(handoffs, HandoffCopy::open))
        .param("owned", SqlArrays.booleans(handoffs, HandoffCopy::owned))
        .param("reps", SqlArrays.texts(handoffs, HandoffCopy::rep))
        .param("hops", SqlArrays.integers(handoffs, HandoffCopy::hop))
        .update();
  }

  void outdate(Collection<HandoffCopy> handoffs) {
    jdbc.sql(OUTDATE).param("handoffs", SqlArrays.uuids(handoffs, HandoffCopy::id)).update();
  }

  List<Acknowledgement> acknowledge(Collection<Answered> answers) {
    return jdbc.sql(ACKNOWLEDGE)
        .param("handoffs", SqlArrays.uuids(answers, Answered::handoffId))
        .param("reps", SqlArrays.texts(answers, Answered::rep))
        .param("ats", SqlArrays.instants(answers, Answered::at))
        .query((row, _) -> rows.acknowledgement(row))
        .list();
  }

  void bundle(Collection<Notice> newer) {
    jdbc.sql(BUNDLE)
        .param("ids", SqlArrays.uuids(newer, Notice::id))
        .param("handoffs", SqlArrays.uuids(newer, Notice::handoffId))
        .param("reps", SqlArrays.texts(newer, notice -> notice.rep().id()))
        .update();
  }
}
