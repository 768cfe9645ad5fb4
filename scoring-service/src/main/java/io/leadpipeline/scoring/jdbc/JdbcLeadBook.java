package io.leadpipeline.scoring.jdbc;

import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.messaging.Step.Locking;
import io.leadpipeline.scoring.application.LeadBook;
import io.leadpipeline.scoring.application.LeadChange;
import io.leadpipeline.scoring.application.LeadRow;
import io.leadpipeline.scoring.domain.identity.IdentityKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leads, their identities and their histories in PostgreSQL. */
public final class JdbcLeadBook implements LeadBook {

  private static final String OWNERS =
      """
      select i.kind, i.value, i.test, i.lead_id
      from identity i
      join unnest(:kinds, :values, :tests) as t (kind, value, test)
        on i.kind = t.kind and i.value = t.value and i.test = t.test
      order by i.kind, i.value, i.test
      """;

  private static final String LEADS =
      """
      select id, version, test, test_address, announced_stage, announced_version, cause_id, state
      from lead
      where id = any(:ids)
      order by id
      """;

  private static final String CLAIM =
      """
      insert into identity (kind, value, test, lead_id)
      select kind, value, test, lead_id
      from unnest(:kinds, :values, :tests, :leads) as t (kind, value, test, lead_id)
      order by kind, value, test
      on conflict on constraint identity_pk do nothing
      returning lead_id
      """;

  private static final String INSERT =
      """
      insert into lead
        (id, version, test, test_address, announced_stage, announced_version, cause_id, state, model,
         stage, temperature, persona, email, phone, company_domain, last_signal_at)
      select id, version, test, test_address, announced_stage, announced_version, cause_id,
        state::jsonb, model, stage, temperature, persona, email, phone, company_domain, last_signal_at
      from unnest(
        :ids, :versions, :tests, :testAddresses, :announcedStages, :announcedVersions, :causes,
        :states, :models, :stages, :temperatures, :personas, :emails, :phones, :companyDomains,
        :lastSignals)
      as t (id, version, test, test_address, announced_stage, announced_version, cause_id, state,
        model, stage, temperature, persona, email, phone, company_domain, last_signal_at)
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
        announced_version = t.announced_version, cause_id = t.cause_id, state = t.state::jsonb,
        model = t.model, stage = t.stage, temperature = t.temperature, persona = t.persona,
        email = t.email, phone = t.phone, company_domain = t.company_domain,
        last_signal_at = t.last_signal_at, updated_at = now()
      from unnest(
        :ids, :versions, :tests, :testAddresses, :announcedStages, :announcedVersions, :causes,
        :states, :models, :stages, :temperatures, :personas, :emails, :phones, :companyDomains,
        :lastSignals, :readVersions)
      as t (id, version, test, test_address, announced_stage, announced_version, cause_id, state,
        model, stage, temperature, persona, email, phone, company_domain, last_signal_at,
        read_version)
      where lead.id = t.id and lead.version = t.read_version
      returning lead.id
      """;

  private final JdbcClient jdbc;
  private final LeadRows rows;
  private final HistoryTable history;
  private final SearchTable search;
  private final FunnelTable funnel;

  public JdbcLeadBook(JdbcClient jdbc, JsonColumns json) {
    this.jdbc = jdbc;
    this.rows = new LeadRows(json);
    this.history = new HistoryTable(jdbc);
    this.search = new SearchTable(jdbc);
    this.funnel = new FunnelTable(jdbc);
  }

  @Override
  public Map<IdentityKey, UUID> owners(Collection<IdentityKey> identities, Locking locking) {
    if (identities.isEmpty()) {
      return Map.of();
    }
    Map<IdentityKey, UUID> owners = new HashMap<>();
    jdbc.sql(locked(OWNERS, locking, "i"))
        .params(LeadRows.identities(identities))
        .query(row -> {
          owners.put(LeadRows.identity(row), row.getObject("lead_id", UUID.class));
        });
    return owners;
  }

  @Override
  public Map<UUID, LeadRow> leads(Collection<UUID> ids, Locking locking) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<UUID, LeadRow> leads = new HashMap<>();
    jdbc.sql(locked(LEADS, locking, "lead"))
        .param("ids", SqlArrays.uuids(ids))
        .query(rows::lead)
        .list()
        .forEach(lead -> leads.put(lead.id(), lead));
    return leads;
  }

  @Override
  public Set<UUID> claim(Map<IdentityKey, UUID> identities) {
    Map<IdentityKey, UUID> sorted = new TreeMap<>(identities);
    List<UUID> claimed =
        jdbc.sql(CLAIM)
            .params(LeadRows.identities(sorted.keySet()))
            .param("leads", SqlArrays.uuids(sorted.values()))
            .query((row, _) -> row.getObject(1, UUID.class))
            .list();
    return new HashSet<>(claimed);
  }

  @Override
  public void insert(Collection<LeadChange> changes) {
    if (!changes.isEmpty()) {
      jdbc.sql(INSERT).params(rows.columns(changes)).update();
    }
  }

  @Override
  public Set<UUID> update(Collection<LeadChange> changes) {
    jdbc.sql(LOCK)
        .params(LeadRows.readVersions(changes))
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
    List<UUID> written =
        jdbc.sql(UPDATE)
            .params(rows.columns(changes))
            .params(LeadRows.readVersions(changes))
            .query((row, _) -> row.getObject(1, UUID.class))
            .list();
    return new HashSet<>(written);
  }

  @Override
  public void writeHistory(Collection<LeadChange> changes) {
    history.write(changes);
    search.write(changes);
    funnel.write(changes);
  }

  private static String locked(String sql, Locking locking, String table) {
    return switch (locking) {
      case NONE -> sql;
      case FOR_UPDATE -> sql + "for update of " + table;
    };
  }
}
