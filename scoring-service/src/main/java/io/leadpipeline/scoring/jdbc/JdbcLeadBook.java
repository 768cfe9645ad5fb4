package io.leadpipeline.scoring.jdbc;

import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.messaging.Step.Locking;
import io.leadpipeline.scoring.application.LeadBook;
import io.leadpipeline.scoring.application.LeadChange;
import io.leadpipeline.scoring.application.LeadRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leads and their histories in PostgreSQL. */
public final class JdbcLeadBook implements LeadBook {

  private static final String LEADS =
      """
      select id, version, test, test_address, announced_stage, announced_version, announced_at,
        told_face, untold_stage, cause_id, state, created_at
      from lead
      where id = any(:ids)
      order by id
      """;

  private static final String INSERT =
      """
      insert into lead
        (id, version, test, test_address, announced_stage, announced_version, cause_id, state, model,
         stage, temperature, persona, email, phone, company_domain, last_signal_at, announced_at,
         told_face, untold_stage, next_change_at, created_at)
      select id, version, test, test_address, announced_stage, announced_version, cause_id,
        state::json, model, stage, temperature, persona, email, phone, company_domain,
        last_signal_at, announced_at, told_face, untold_stage, next_change_at, created_at
      from unnest(
        :ids, :versions, :tests, :testAddresses, :announcedStages, :announcedVersions, :causes,
        :states, :models, :stages, :temperatures, :personas, :emails, :phones, :companyDomains,
        :lastSignals, :announcedAts, :faces, :untold, :nextChanges, :created)
      as t (id, version, test, test_address, announced_stage, announced_version, cause_id, state,
        model, stage, temperature, persona, email, phone, company_domain, last_signal_at,
        announced_at, told_face, untold_stage, next_change_at, created_at)
      """;

  // An update from a join takes its locks in the order of the plan; this one takes them sorted.
  private static final String LOCK =
      """
      select lead.id
      from lead
      join unnest(:ids, :readVersions) as t (id, read_version) on t.id = lead.id
      where lead.version = t.read_version
      order by lead.id
      for update of lead
      """;

  private static final String UPDATE =
      """
      update lead
      set version = t.version, test_address = t.test_address, announced_stage = t.announced_stage,
        announced_version = t.announced_version, cause_id = t.cause_id, state = t.state::json,
        model = t.model, stage = t.stage, temperature = t.temperature, persona = t.persona,
        email = t.email, phone = t.phone, company_domain = t.company_domain,
        last_signal_at = t.last_signal_at, announced_at = t.announced_at, told_face = t.told_face,
        untold_stage = t.untold_stage, next_change_at = t.next_change_at, updated_at = now()
      from unnest(
        :ids, :versions, :tests, :testAddresses, :announcedStages, :announcedVersions, :causes,
        :states, :models, :stages, :temperatures, :personas, :emails, :phones, :companyDomains,
        :lastSignals, :announcedAts, :faces, :untold, :nextChanges)
      as t (id, version, test, test_address, announced_stage, announced_version, cause_id, state,
        model, stage, temperature, persona, email, phone, company_domain, last_signal_at,
        announced_at, told_face, untold_stage, next_change_at)
      where lead.id = t.id
      """;

  private final JdbcClient jdbc;
  private final LeadRows rows;
  private final HistoryTable history;
  private final SearchTable search;
  private final FunnelTable funnel;
  private final MovedSignals moves;
  private final ErasedLeads erased;

  public JdbcLeadBook(JdbcClient jdbc, JsonColumns json) {
    this.jdbc = jdbc;
    this.rows = new LeadRows(json);
    this.history = new HistoryTable(jdbc);
    this.search = new SearchTable(jdbc);
    this.funnel = new FunnelTable(jdbc);
    this.moves = new MovedSignals(jdbc);
    this.erased = new ErasedLeads(jdbc, json);
  }

  @Override
  public Map<UUID, LeadRow> leads(Collection<UUID> ids, Locking locking) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<UUID, LeadRow> leads = new HashMap<>();
    jdbc.sql(locked(LEADS, locking))
        .param("ids", SqlArrays.uuids(ids))
        .query(rows::lead)
        .list()
        .forEach(lead -> leads.put(lead.id(), lead));
    return leads;
  }

  @Override
  public Set<UUID> lock(Map<UUID, Long> readVersions) {
    if (readVersions.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        jdbc.sql(LOCK)
            .param("ids", SqlArrays.uuids(readVersions.keySet()))
            .param("readVersions", SqlArrays.longs(readVersions.values(), version -> version))
            .query((row, _) -> row.getObject(1, UUID.class))
            .list());
  }

  @Override
  public void insert(Collection<LeadChange> changes) {
    if (!changes.isEmpty()) {
      jdbc.sql(INSERT).params(rows.columns(changes)).update();
    }
  }

  @Override
  public void update(Collection<LeadChange> changes) {
    if (!changes.isEmpty()) {
      jdbc.sql(UPDATE).params(rows.columns(changes)).update();
    }
  }

  @Override
  public void move(Collection<LeadChange> changes) {
    moves.move(changes);
  }

  @Override
  public void erase(Collection<UUID> leads) {
    erased.erase(leads);
  }

  @Override
  public void writeHistory(Collection<LeadChange> changes) {
    history.write(changes);
    search.write(changes);
    funnel.write(changes);
  }

  private static String locked(String sql, Locking locking) {
    return switch (locking) {
      case NONE -> sql;
      case FOR_UPDATE -> sql + "for update of lead";
    };
  }
}
