package io.leadpipeline.notification.jdbc;

import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.notification.domain.Settlement;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what became of tries. */
final class SettledAlerts {

  /** Two versions: it was sent, and the channel took it. Both hold whatever was recorded since. */
  private static final String ACCEPTED =
      """
      update alert a
      set state = 'ACCEPTED_BY_CHANNEL', version = a.version + 2, state_at = t.at,
          detail = t.detail,
          unanswered_at = case when a.next_channels <> '{}' and a.occasion in ('OFFER', 'HOTTER')
            then now() + :answerWithin * interval '1 millisecond' end
      from unnest(:ids, :ats, :details) as t (id, at, detail)
      where a.id = t.id and a.state <> 'ACCEPTED_BY_CHANNEL'
      returning a.id, a.version
      """;

  private static final String ENDED =
      """
      update alert a
      set state = :state, version = a.version + 1, state_at = t.at, detail = t.detail
      from unnest(:ids, :attempts, :ats, :details) as t (id, attempt, at, detail)
      where a.id = t.id and a.attempts = t.attempt and a.state = 'PLANNED'
      returning a.id, a.version
      """;

  private static final String WAITING =
      """
      update alert a
      set leased_until = now(), next_attempt_at = now() + t.pause * interval '1 millisecond',
          detail = t.detail, attempts = a.attempts - t.untried::int
      from unnest(:ids, :attempts, :pauses, :details, :untried)
        as t (id, attempt, pause, detail, untried)
      where a.id = t.id and a.attempts = t.attempt and a.state = 'PLANNED'
      returning a.id, a.version
      """;

  private static final String HOLD_HANDOFFS =
      """
      select handoff_id from handoff_copy where handoff_id = any(:handoffs)
      order by handoff_id for share
      """;

  private final JdbcClient jdbc;
  private final Duration answerWithin;

  SettledAlerts(JdbcClient jdbc, Duration answerWithin) {
    this.jdbc = jdbc;
    this.answerWithin = answerWithin;
  }

  /**
   * Keeps handoffs as they are while alerts about them go to another channel: whoever calls alerts
   * off holds the handoff, too, and has either seen the one that takes over or called off this one.
   */
  void holdHandoffs(List<Settlement.FellBack> settled) {
    if (!settled.isEmpty()) {
      jdbc.sql(HOLD_HANDOFFS)
          .param("handoffs", SqlArrays.uuids(settled, s -> s.errand().notice().handoffId()))
          .query(UUID.class)
          .list();
    }
  }

  Map<UUID, Long> accepted(List<Settlement.Accepted> settled) {
    if (settled.isEmpty()) {
      return Map.of();
    }
    return versions(
        ids(ACCEPTED, settled)
            .param("answerWithin", answerWithin.toMillis())
            .param("ats", SqlArrays.instants(settled, Settlement.Accepted::at))
            .param("details", SqlArrays.texts(settled, Settlement.Accepted::answer)));
  }

  Map<UUID, Long> failed(List<Settlement.Failed> settled) {
    if (settled.isEmpty()) {
      return Map.of();
    }
    return versions(
        ids(ENDED, settled)
            .param("state", "FAILED")
            .param("attempts", attempts(settled))
            .param("ats", SqlArrays.instants(settled, Settlement.Failed::at))
            .param("details", SqlArrays.texts(settled, Settlement.Failed::reason)));
  }

  Map<UUID, Long> fellBack(List<Settlement.FellBack> settled) {
    if (settled.isEmpty()) {
      return Map.of();
    }
    return versions(
        ids(ENDED, settled)
            .param("state", "FELL_BACK")
            .param("attempts", attempts(settled))
            .param("ats", SqlArrays.instants(settled, Settlement.FellBack::at))
            .param("details", SqlArrays.texts(settled, Settlement.FellBack::reason)));
  }

  Map<UUID, Long> waiting(List<Settlement.Waiting> settled) {
    if (settled.isEmpty()) {
      return Map.of();
    }
    return versions(
        ids(WAITING, settled)
            .param("attempts", attempts(settled))
            .param("untried", SqlArrays.booleans(settled, Settlement.Waiting::untried))
            .param("pauses", SqlArrays.longs(settled, waiting -> waiting.pause().toMillis()))
            .param("details", SqlArrays.texts(settled, Settlement.Waiting::reason)));
  }

  private JdbcClient.StatementSpec ids(String sql, Collection<? extends Settlement> settled) {
    return jdbc.sql(sql).param("ids", SqlArrays.uuids(settled, s -> s.errand().notice().id()));
  }

  private static Object attempts(Collection<? extends Settlement> settled) {
    return SqlArrays.integers(settled, s -> s.errand().attempt());
  }

  private static Map<UUID, Long> versions(JdbcClient.StatementSpec statement) {
    Map<UUID, Long> versions = new HashMap<>();
    statement.query(row -> {
      versions.put(row.getObject("id", UUID.class), row.getLong("version"));
    });
    return versions;
  }
}
