package io.leadpipeline.ingest.jdbc;

import io.leadpipeline.ingest.application.pull.Reference;
import io.leadpipeline.ingest.application.pull.ReferenceBook;
import io.leadpipeline.messaging.SqlArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** References in the table {@code lead_reference}. */
public final class JdbcReferenceBook implements ReferenceBook {

  static final String COLUMNS =
      " signal_id, provider, connection, form, external_id, told_at, attempts";

  private static final String NOTE =
      """
      insert into lead_reference
        (signal_id, provider, connection, form, external_id, told_at, look_at)
      select signal_id, provider, connection, form, external_id, told_at, now()
      from unnest(:ids, :providers, :connections, :forms, :external_ids, :told)
        as t (signal_id, provider, connection, form, external_id, told_at)
      on conflict do nothing
      returning
      """
          + COLUMNS;

  // The lease is a later look: whoever dies with a reference in hand leaves it to others.
  private static final String TAKE =
      """
      update lead_reference set look_at = :until
      where signal_id = (
        select signal_id from lead_reference
        where state = 'WAITING' and provider = :provider and connection = :connection
          and look_at <= :now
        order by look_at limit 1
        for update skip locked)
      returning
      """
          + COLUMNS;

  private static final String POSTPONE =
      """
      update lead_reference set look_at = :until, attempts = :attempts, reason = :reason
      where signal_id = :id and state = 'WAITING'
      """;

  private static final String SETTLE =
      """
      update lead_reference set state = :state, reason = :reason, settled_at = now()
      where signal_id = :id and state = 'WAITING'
      """;

  private static final String FORMS =
      """
      select distinct form from lead_reference
      where provider = :provider and connection = :connection and form is not null
        and noted_at > now() - interval '90 days'
      """;

  private static final String BACKLOG =
      """
      select provider, connection, count(*) filter (where state = 'WAITING') as waiting,
        count(*) filter (where state = 'DEAD') as dead,
        min(noted_at) filter (where state = 'WAITING') as oldest
      from lead_reference where state in ('WAITING', 'DEAD')
      group by provider, connection
      """;

  private final JdbcClient jdbc;

  public JdbcReferenceBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Reference> note(Collection<Reference> references) {
    List<Reference> rows =
        references.stream().sorted(Comparator.comparing(Reference::signalId)).toList();
    return jdbc.sql(NOTE)
        .param("ids", SqlArrays.uuids(rows, Reference::signalId))
        .param("providers", SqlArrays.texts(rows, Reference::provider))
        .param("connections", SqlArrays.texts(rows, Reference::connection))
        .param("forms", SqlArrays.texts(rows, Reference::form))
        .param("external_ids", SqlArrays.texts(rows, Reference::externalId))
        .param("told", SqlArrays.instants(rows, Reference::toldAt))
        .query((row, _) -> reference(row))
        .list();
  }

  @Override
  public Optional<Reference> take(String provider, String connection, Instant now, Duration lease) {
    return jdbc.sql(TAKE)
        .param("provider", provider)
        .param("connection", connection)
        .param("now", atUtc(now))
        .param("until", atUtc(now.plus(lease)))
        .query((row, _) -> reference(row))
        .optional();
  }

  @Override
  public void postpone(Reference reference, Instant until, int attempts, String reason) {
    jdbc.sql(POSTPONE)
        .param("id", reference.signalId())
        .param("until", atUtc(until))
        .param("attempts", attempts)
        .param("reason", reason)
        .update();
  }

  @Override
  public void settle(Reference reference, State state, @Nullable String reason) {
    jdbc.sql(SETTLE)
        .param("id", reference.signalId())
        .param("state", state.name())
        .param("reason", reason)
        .update();
  }

  @Override
  public Set<String> forms(String provider, String connection) {
    return new HashSet<>(
        jdbc.sql(FORMS)
            .param("provider", provider)
            .param("connection", connection)
            .query((row, _) -> row.getString("form"))
            .list());
  }

  @Override
  public List<Backlog> backlog() {
    return jdbc.sql(BACKLOG).query((row, _) -> backlog(row)).list();
  }

  private static Backlog backlog(ResultSet row) throws SQLException {
    OffsetDateTime oldest = row.getObject("oldest", OffsetDateTime.class);
    return new Backlog(
        row.getString("provider"),
        row.getString("connection"),
        row.getInt("waiting"),
        row.getInt("dead"),
        oldest == null ? null : oldest.toInstant());
  }

  static Reference reference(ResultSet row) throws SQLException {
    return new Reference(
        row.getObject("signal_id", UUID.class),
        row.getString("provider"),
        row.getString("connection"),
        row.getString("form"),
        row.getString("external_id"),
        row.getObject("told_at", OffsetDateTime.class).toInstant(),
        row.getInt("attempts"));
  }

  private static OffsetDateTime atUtc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
