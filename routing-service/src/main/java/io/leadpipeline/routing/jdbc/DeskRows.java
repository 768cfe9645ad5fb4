package io.leadpipeline.routing.jdbc;

import io.leadpipeline.events.Lead;
import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.messaging.codec.EventJson;
import io.leadpipeline.messaging.sql.Answer;
import io.leadpipeline.messaging.sql.Trip;
import io.leadpipeline.routing.domain.LeadCopy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Leads with their aliases, copies and last owners, read in one statement: a merge is in it as a
 * whole or not at all. Read one after the other, an absorbed lead could look like one never seen.
 */
final class DeskRows {
  private static final String READ =
      """
      with asked as (
        select id from unnest(:ids) as t (id)
        union
        select survivor_id from lead_alias where absorbed_id = any(:ids))
      select asked.id, a.survivor_id, c.revision, c.version, c.test, c.lead,
             (select h.rep_id from handoff h
              where h.lead_id = asked.id and h.state = 'CLOSED' and h.rep_id is not null
              order by h.closed_at desc limit 1) as last_owner
      from asked
      left join lead_alias a on a.absorbed_id = asked.id
      left join lead_copy c on c.lead_id = asked.id
      """;

  private final JsonMapper json = EventJson.mapper();

  /**
   * One lead.
   *
   * @param survivor the lead that absorbed it
   * @param revision 0 for a lead never seen
   */
  record Row(
      UUID leadId,
      @Nullable UUID survivor,
      long revision,
      LeadCopy copy,
      @Nullable String lastOwner) {}

  /** These leads and their survivors, by id. */
  Answer<Map<UUID, Row>> read(Collection<UUID> ids, Trip trip) {
    return trip.sql(READ).param("ids", SqlArrays.uuids(ids)).read(this::all);
  }

  private Map<UUID, Row> all(ResultSet rows) throws SQLException {
    Map<UUID, Row> all = new TreeMap<>();
    while (rows.next()) {
      Row row = read(rows);
      all.put(row.leadId(), row);
    }
    return all;
  }

  private Row read(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Row(
        id,
        row.getObject("survivor_id", UUID.class),
        row.getLong("revision"),
        copy(id, row),
        row.getString("last_owner"));
  }

  private LeadCopy copy(UUID id, ResultSet row) throws SQLException {
    long version = row.getLong("version");
    return row.wasNull()
        ? LeadCopy.unknown(id)
        : new LeadCopy(id, version, row.getBoolean("test"), leadOf(row.getString("lead")));
  }

  private @Nullable Lead leadOf(@Nullable String text) {
    return text == null ? null : json.readValue(text, Lead.class);
  }
}
