package io.leadpipeline.routing.jdbc;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.leadpipeline.events.Lead;
import io.leadpipeline.messaging.LostRaceException;
import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.messaging.Step.Locking;
import io.leadpipeline.messaging.codec.EventJson;
import io.leadpipeline.messaging.sql.Trip;
import io.leadpipeline.messaging.sql.Trips;
import io.leadpipeline.routing.application.DeskBook;
import io.leadpipeline.routing.domain.Desk;
import io.leadpipeline.routing.domain.Draft;
import io.leadpipeline.routing.domain.Handoff;
import io.leadpipeline.routing.domain.LeadCopy;
import io.leadpipeline.routing.domain.Situation;
import io.leadpipeline.routing.jdbc.DeskRows.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Desks as rows of {@code lead_copy}, whose revision is compared whenever something is recorded.
 */
public final class JdbcDeskBook implements DeskBook {
  private static final String FIRST_SEEN =
      """
      insert into lead_copy (lead_id, revision, version, test, changed_at)
      select id, 0, -1, false, :now from unnest(:ids) as t (id)
      order by id
      on conflict (lead_id) do nothing
      """;
  private static final String LOCK =
      "select lead_id from lead_copy where lead_id = any(:ids) order by lead_id for update";
  private static final String CLAIM =
      """
      select c.lead_id
      from lead_copy c join unnest(:ids, :revisions) as t (id, revision) on c.lead_id = t.id
      where c.revision = t.revision
      order by c.lead_id
      for update of c
      """;
  private static final String SAVE =
      """
      update lead_copy c
      set revision = c.revision + 1, version = t.version, test = t.test,
          lead = t.lead::jsonb, changed_at = :now
      from unnest(:ids, :versions, :tests, :leads) as t (id, version, test, lead)
      where c.lead_id = t.id
      """;
  private static final String TOUCH =
      "update lead_copy set revision = revision + 1 where lead_id = any(:ids)";

  private final Trips trips;
  private final DeskRows rows = new DeskRows();
  private final Aliases aliases;
  private final Requests requests;
  private final JdbcHandoffBook handoffs;
  private final Clock clock;
  private final JsonMapper json = EventJson.mapper();

  public JdbcDeskBook(Trips trips, JdbcHandoffBook handoffs, Clock clock) {
    this.trips = trips;
    this.handoffs = handoffs;
    this.clock = clock;
    this.aliases = new Aliases(trips);
    this.requests = new Requests(trips);
  }

  /**
   * Leads are read before anything else of theirs, so that whatever comes between has raised a
   * revision that is found too low when it is claimed.
   */
  @Override
  public Situation read(Collection<UUID> leadIds, Collection<UUID> causeIds, Locking locking) {
    Set<UUID> locked = locking == Locking.FOR_UPDATE ? locked(leadIds) : Set.of();
    Trip trip = trips.trip();
    var leads = rows.read(leadIds, trip);
    var known = requests.known(causeIds, trip);
    var holding = handoffs.open(leadIds, trip);
    if (locking == Locking.FOR_UPDATE && !locked.containsAll(leads.get().keySet())) {
      throw new LostRaceException("leads " + leadIds + ": merged while they were locked");
    }
    Map<UUID, Handoff> open =
        holding.get().stream().collect(toMap(Handoff::leadId, Function.identity()));
    return situation(leads.get().values(), open, Set.copyOf(known.get()), locking);
  }

  private static Situation situation(
      Collection<Row> leads, Map<UUID, Handoff> open, Set<UUID> known, Locking locking) {
    Map<UUID, UUID> survivors = new HashMap<>();
    Map<UUID, Desk> desks = new HashMap<>();
    for (Row row : leads) {
      UUID id = row.leadId();
      if (row.survivor() != null) {
        survivors.put(id, row.survivor());
      }
      requireWhole(row, open.get(id), locking);
      desks.put(id, new Desk(id, row.revision(), row.copy(), open.get(id), row.lastOwner()));
    }
    return new Situation(survivors, desks, known);
  }

  /** Locks these leads and their survivors. */
  private Set<UUID> locked(Collection<UUID> leadIds) {
    Set<UUID> ids = rows.read(leadIds, trips.trip()).get().keySet();
    firstSeen(ids);
    var _ = trips.sql(LOCK).param("ids", SqlArrays.uuids(ids)).query(JdbcDeskBook::leadId);
    return ids;
  }

  /** A lead may seem unknown and yet have a handoff: it came between. */
  private static void requireWhole(Row row, @Nullable Handoff open, Locking locking) {
    if (locking == Locking.NONE && open != null && row.copy().lead() == null) {
      throw new LostRaceException("lead " + row.leadId() + ": first told of meanwhile");
    }
  }

  @Override
  public Set<UUID> claim(Map<UUID, Long> revisions) {
    firstSeen(
        revisions.keySet().stream()
            .filter(id -> Long.valueOf(0).equals(revisions.get(id)))
            .toList());
    List<Map.Entry<UUID, Long>> read = List.copyOf(revisions.entrySet());
    return new HashSet<>(
        trips
            .sql(CLAIM)
            .param("ids", SqlArrays.uuids(read, Map.Entry::getKey))
            .param("revisions", SqlArrays.longs(read, Map.Entry::getValue))
            .query(JdbcDeskBook::leadId)
            .get());
  }

  @Override
  public void save(Collection<Draft> drafts) {
    List<LeadCopy> copies =
        drafts.stream().flatMap(draft -> draft.desks().values().stream().map(Desk::copy)).toList();
    if (copies.isEmpty()) {
      return;
    }
    trips
        .sql(SAVE)
        .param("ids", SqlArrays.uuids(copies, LeadCopy::leadId))
        .param("versions", SqlArrays.longs(copies, LeadCopy::version))
        .param("tests", SqlArrays.booleans(copies, LeadCopy::test))
        .param("leads", SqlArrays.texts(copies, copy -> jsonOf(copy.lead())))
        .param("now", Times.at(clock.instant()))
        .update();
  }

  @Override
  public void touch(Collection<UUID> leadIds) {
    if (!leadIds.isEmpty()) {
      trips.sql(TOUCH).param("ids", SqlArrays.uuids(leadIds)).update();
    }
  }

  @Override
  public void merge(Map<UUID, UUID> survivors) {
    aliases.merge(survivors);
  }

  @Override
  public void split(Collection<Draft.Split> splits) {
    aliases.split(splits);
  }

  @Override
  public void take(Map<UUID, UUID> taken) {
    requests.take(taken, clock.instant());
  }

  @Override
  public Optional<LeadCopy> copyOf(UUID leadId) {
    Map<UUID, Row> leads = rows.read(Set.of(leadId), trips.trip()).get();
    Row asked = requireNonNull(leads.get(leadId));
    Row row = asked.survivor() == null ? asked : requireNonNull(leads.get(asked.survivor()));
    return row.revision() == 0 ? Optional.empty() : Optional.of(row.copy());
  }

  private static UUID leadId(ResultSet row, int number) throws SQLException {
    return row.getObject("lead_id", UUID.class);
  }

  private void firstSeen(Collection<UUID> ids) {
    if (!ids.isEmpty()) {
      trips
          .sql(FIRST_SEEN)
          .param("ids", SqlArrays.uuids(ids))
          .param("now", Times.at(clock.instant()))
          .update();
    }
  }

  private @Nullable String jsonOf(@Nullable Lead lead) {
    return lead == null ? null : json.writeValueAsString(lead);
  }
}
