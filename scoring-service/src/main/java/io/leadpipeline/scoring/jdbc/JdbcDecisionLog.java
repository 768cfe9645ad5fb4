package io.leadpipeline.scoring.jdbc;

import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.scoring.application.DecisionLog;
import io.leadpipeline.scoring.domain.LeadState;
import io.leadpipeline.scoring.domain.identity.IdentityKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Decisions about who is who in PostgreSQL. */
public final class JdbcDecisionLog implements DecisionLog {

  private static final String OF =
      """
      with ids as (
        select :lead::uuid as id
        union select absorbed_id from lead_alias where survivor_id = :lead)
      select 'MERGED' as kind, survivor_id as lead, absorbed_id as other, at, decided_by, reason,
        identifiers, cardinality(signals) as signals, undone_at is not null as undone
      from lead_merge
      where survivor_id in (select id from ids)
      union all
      select 'SPLIT', kept_id, split_off_id, at, decided_by, reason, identifiers,
        cardinality(signals), undone_at is not null
      from lead_split
      where kept_id in (select id from ids) or split_off_id in (select id from ids)
      order by at desc
      """;

  private static final String CLAIMED_FOR =
      "select kind, value, test from identity where lead_id = :lead";

  private static final String CAME_WITH =
      """
      select m.signals
      from lead_merge m
      join lead_alias a on a.absorbed_id = m.absorbed_id and a.survivor_id = :survivor
      where m.absorbed_id = :absorbed and m.undone_at is null
      order by m.at desc
      limit 1
      """;

  private static final String RESTORE =
      """
      insert into lead
        (id, version, test, announced_stage, announced_version, announced_at, cause_id, state, model,
         stage, temperature, last_signal_at, created_at)
      select m.absorbed_id, m.version, kept.test, 'VISITOR', 0, null, m.cause_id, :state::json,
        '', 'VISITOR', 'COLD', kept.last_signal_at, now()
      from lead_merge m
      cross join lead kept
      where m.absorbed_id = :absorbed and m.undone_at is null and kept.id = :survivor
      """;

  private static final String UNDONE =
      "update lead_merge set undone_at = now() where absorbed_id = :absorbed and undone_at is null";

  private static final String NO_ALIAS = "delete from lead_alias where absorbed_id = :absorbed";

  // Whatever it had absorbed itself is its own again, too.
  private static final String TAKE_ALIASES =
      """
      with recursive under as (
        select absorbed_id from lead_merge where survivor_id = :absorbed and undone_at is null
        union
        select m.absorbed_id
        from lead_merge m
        join under u on u.absorbed_id = m.survivor_id
        where m.undone_at is null)
      update lead_alias set survivor_id = :absorbed
      where absorbed_id in (select absorbed_id from under)
      """;

  private static final String SPLIT =
      """
      insert into lead_split (kept_id, split_off_id, at, decided_by, reason, identifiers, signals)
      values (:kept, :splitOff, clock_timestamp(), :by, :reason, :identifiers, :signals)
      """;

  private static final String GIVE =
      """
      update identity i set lead_id = :splitOff, version = i.version + 1
      from unnest(:kinds, :values, :tests) as t (kind, value, test)
      where i.kind = t.kind and i.value = t.value and i.test = t.test
      """;

  private static final String FORGET_SPLIT =
      """
      update lead_split set undone_at = now()
      where undone_at is null
        and (kept_id = any(:leads) or kept_id in
          (select absorbed_id from lead_alias where survivor_id = any(:leads)))
        and (split_off_id = any(:leads) or split_off_id in
          (select absorbed_id from lead_alias where survivor_id = any(:leads)))
      """;

  private static final String LOCK =
      """
      select from identity i
      join unnest(:kinds, :values, :tests) as t (kind, value, test)
        on i.kind = t.kind and i.value = t.value and i.test = t.test
      order by i.kind, i.value, i.test
      for update of i
      """;

  private final JdbcClient jdbc;
  private final JsonColumns json;
  private final Supplier<LeadState> unknown;

  /** With the state of a lead of which nothing is known. */
  public JdbcDecisionLog(JdbcClient jdbc, JsonColumns json, Supplier<LeadState> unknown) {
    this.jdbc = jdbc;
    this.json = json;
    this.unknown = unknown;
  }

  @Override
  public List<Decision> of(UUID lead) {
    return jdbc.sql(OF).param("lead", lead).query(JdbcDecisionLog::decision).list();
  }

  @Override
  public Set<IdentityKey> claimedFor(UUID lead) {
    return new HashSet<>(
        jdbc.sql(CLAIMED_FOR).param("lead", lead).query((row, _) -> IdentityRows.key(row)).list());
  }

  @Override
  public Optional<List<UUID>> cameWith(UUID absorbed, UUID survivor) {
    return jdbc.sql(CAME_WITH)
        .param("absorbed", absorbed)
        .param("survivor", survivor)
        .query((row, _) -> List.of((UUID[]) row.getArray(1).getArray()))
        .optional();
  }

  @Override
  public void restore(UUID absorbed, UUID survivor) {
    jdbc.sql(RESTORE)
        .param("absorbed", absorbed)
        .param("survivor", survivor)
        .param("state", json.write(unknown.get()))
        .update();
    jdbc.sql(UNDONE).param("absorbed", absorbed).update();
    jdbc.sql(NO_ALIAS).param("absorbed", absorbed).update();
    jdbc.sql(TAKE_ALIASES).param("absorbed", absorbed).update();
  }

  @Override
  public void split(Split split) {
    List<String> identifiers =
        split.identifiers().stream().map(key -> key.kind() + ":" + key.value()).toList();
    jdbc.sql(SPLIT)
        .param("kept", split.kept())
        .param("splitOff", split.splitOff())
        .param("by", split.by())
        .param("reason", split.reason())
        .param("identifiers", SqlArrays.texts(identifiers))
        .param("signals", SqlArrays.uuids(split.signals()))
        .update();
    if (!split.identifiers().isEmpty()) {
      jdbc.sql(GIVE)
          .params(IdentityRows.columns(split.identifiers()))
          .param("splitOff", split.splitOff())
          .update();
    }
  }

  @Override
  public void forgetSplit(UUID one, UUID other) {
    jdbc.sql(FORGET_SPLIT).param("leads", SqlArrays.uuids(List.of(one, other))).update();
  }

  @Override
  public void lock(Collection<IdentityKey> identifiers) {
    if (!identifiers.isEmpty()) {
      jdbc.sql(LOCK)
          .params(IdentityRows.columns(new TreeSet<>(identifiers)))
          .query((_, _) -> true)
          .list();
    }
  }

  private static Decision decision(ResultSet row, int number) throws SQLException {
    return new Decision(
        row.getString("kind"),
        row.getObject("lead", UUID.class),
        row.getObject("other", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("decided_by"),
        row.getString("reason"),
        List.of((String[]) row.getArray("identifiers").getArray()),
        row.getInt("signals"),
        row.getBoolean("undone"));
  }
}
