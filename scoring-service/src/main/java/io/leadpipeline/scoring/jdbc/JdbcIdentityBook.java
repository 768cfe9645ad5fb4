package io.leadpipeline.scoring.jdbc;

import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.messaging.Step.Locking;
import io.leadpipeline.scoring.application.IdentityBook;
import io.leadpipeline.scoring.application.Living;
import io.leadpipeline.scoring.domain.identity.Claimed;
import io.leadpipeline.scoring.domain.identity.IdentityKey;
import io.leadpipeline.scoring.domain.identity.Link;
import io.leadpipeline.scoring.domain.identity.Owned;
import io.leadpipeline.scoring.domain.identity.Span;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Identities in PostgreSQL. */
public final class JdbcIdentityBook implements IdentityBook {

  private static final String CLAIMED =
      """
      select i.kind, i.value, i.test, coalesce(a.survivor_id, i.lead_id) as lead_id, i.version
      from identity i
      join unnest(:kinds, :values, :tests) as t (kind, value, test)
        on i.kind = t.kind and i.value = t.value and i.test = t.test
      left join lead_alias a on a.absorbed_id = i.lead_id
      order by i.kind, i.value, i.test
      """;

  private static final String CLAIM =
      """
      insert into identity (kind, value, test, lead_id)
      select kind, value, test, lead_id
      from unnest(:kinds, :values, :tests, :leads) as t (kind, value, test, lead_id)
      order by kind, value, test
      on conflict on constraint identity_pk do nothing
      returning kind, value, test
      """;

  private static final String RAISE =
      """
      with locked as (
        select i.kind, i.value, i.test
        from identity i
        join unnest(:kinds, :values, :tests, :versions) as t (kind, value, test, version)
          on i.kind = t.kind and i.value = t.value and i.test = t.test and i.version = t.version
        order by i.kind, i.value, i.test
        for update of i)
      update identity i
      set version = i.version + 1
      from locked
      where i.kind = locked.kind and i.value = locked.value and i.test = locked.test
      returning i.kind, i.value, i.test
      """;

  private static final String RELEASE =
      """
      delete from identity i
      using unnest(:kinds, :values, :tests) as t (kind, value, test)
      where i.kind = t.kind and i.value = t.value and i.test = t.test
      """;

  private static final String APART =
      """
      select coalesce(k.survivor_id, s.kept_id) as one, coalesce(o.survivor_id, s.split_off_id) as other
      from lead_split s
      left join lead_alias k on k.absorbed_id = s.kept_id
      left join lead_alias o on o.absorbed_id = s.split_off_id
      where coalesce(k.survivor_id, s.kept_id) = any(:leads)
        and coalesce(o.survivor_id, s.split_off_id) = any(:leads) and s.undone_at is null
      """;

  private static final String LIVING =
      """
      select t.id, lead.id as lead_id, lead.test
      from unnest(:ids) as t (id)
      left join lead_alias a on a.absorbed_id = t.id
      join lead on lead.id = coalesce(a.survivor_id, t.id)
      """;

  private static final String LEADS_OF =
      """
      select s.id, lead.id as lead_id, lead.test
      from signal s
      join lead on lead.id = s.lead_id
      where s.id = any(:ids)
      """;

  private final JdbcClient jdbc;
  private final WeakLinks links;

  public JdbcIdentityBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.links = new WeakLinks(jdbc);
  }

  @Override
  public Map<IdentityKey, Claimed> claimed(Collection<IdentityKey> keys, Locking locking) {
    Map<IdentityKey, Claimed> claimed = new HashMap<>();
    String sql = locking == Locking.FOR_UPDATE ? CLAIMED + "for update of i" : CLAIMED;
    jdbc.sql(sql)
        .params(IdentityRows.columns(new TreeSet<>(keys)))
        .query(row -> {
          claimed.put(
              IdentityRows.key(row),
              new Claimed(row.getObject("lead_id", UUID.class), row.getLong("version")));
        });
    return claimed;
  }

  @Override
  public Set<IdentityKey> claim(Map<IdentityKey, UUID> leads) {
    Map<IdentityKey, UUID> sorted = new TreeMap<>(leads);
    return sorted.isEmpty()
        ? new HashSet<>()
        : keys(
            jdbc.sql(CLAIM)
                .params(IdentityRows.columns(sorted.keySet()))
                .param("leads", SqlArrays.uuids(sorted.values())));
  }

  @Override
  public Set<IdentityKey> raise(Map<IdentityKey, Claimed> read) {
    Map<IdentityKey, Claimed> sorted = new TreeMap<>(read);
    return sorted.isEmpty()
        ? Set.of()
        : keys(
            jdbc.sql(RAISE)
                .params(IdentityRows.columns(sorted.keySet()))
                .param("versions", SqlArrays.longs(sorted.values(), Claimed::version)));
  }

  @Override
  public void release(Collection<IdentityKey> claimed) {
    if (!claimed.isEmpty()) {
      jdbc.sql(RELEASE).params(IdentityRows.columns(claimed)).update();
    }
  }

  @Override
  public void link(Collection<Link> added) {
    links.add(added);
  }

  @Override
  public List<Owned> carriersAround(Collection<Link> places) {
    return links.carriersAround(places);
  }

  @Override
  public List<Owned> goingBy(Collection<Span> spans) {
    return links.goingBy(spans);
  }

  @Override
  public List<Link> carriedBy(Collection<UUID> signals) {
    return links.carriedBy(signals);
  }

  @Override
  public Set<UUID> keeping(Collection<UUID> leads, Collection<UUID> gone) {
    return links.keeping(leads, gone);
  }

  @Override
  public Map<UUID, Set<UUID>> apart(Collection<UUID> leads) {
    Map<UUID, Set<UUID>> apart = new HashMap<>();
    jdbc.sql(APART)
        .param("leads", SqlArrays.uuids(leads))
        .query(row -> {
          UUID one = row.getObject("one", UUID.class);
          UUID other = row.getObject("other", UUID.class);
          apart.computeIfAbsent(one, _ -> new HashSet<>()).add(other);
          apart.computeIfAbsent(other, _ -> new HashSet<>()).add(one);
        });
    return apart;
  }

  @Override
  public Map<UUID, Living> living(Collection<UUID> ids) {
    return living(LIVING, ids);
  }

  @Override
  public Map<UUID, Living> leadsOf(Collection<UUID> signals) {
    return living(LEADS_OF, signals);
  }

  private Map<UUID, Living> living(String sql, Collection<UUID> ids) {
    Map<UUID, Living> living = new HashMap<>();
    jdbc.sql(sql)
        .param("ids", SqlArrays.uuids(ids))
        .query(row -> {
          living.put(
              row.getObject("id", UUID.class),
              new Living(row.getObject("lead_id", UUID.class), row.getBoolean("test")));
        });
    return living;
  }

  private static Set<IdentityKey> keys(JdbcClient.StatementSpec statement) {
    return new HashSet<>(statement.query((row, _) -> IdentityRows.key(row)).list());
  }
}
