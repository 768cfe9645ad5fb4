package io.leadpipeline.ingest.jdbc;

import io.leadpipeline.ingest.application.pull.FetchBook;
import io.leadpipeline.ingest.application.pull.KeptReference;
import io.leadpipeline.ingest.application.pull.ReferenceBook;
import io.leadpipeline.ingest.application.pull.SoughtFetches;
import io.leadpipeline.ingest.domain.rejection.Decision;
import io.leadpipeline.ingest.domain.rejection.Place;
import io.leadpipeline.messaging.SqlArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Decisions about references in the table {@code lead_reference}. */
public final class JdbcFetchBook implements FetchBook {

  private static final String WHOLE =
      "select"
          + JdbcReferenceBook.COLUMNS
          + ", state, reason, look_at, decided_by, decided_at, decision_reason from lead_reference ";

  private static final String LIST =
      WHOLE
          + """
          where (told_at, signal_id) < (:after, :afterId)
            and (cast(:connection as text) is null
              or :connection in (connection, provider || '/' || connection))
            and (cast(:form as text) is null or form = :form)
            and (cast(:reason as text) is null or reason = :reason)
            and (cast(:state as text) is null or state = :state)
            and (cast(:from as timestamptz) is null or told_at >= :from)
            and (cast(:to as timestamptz) is null or told_at < :to)
          order by told_at desc, signal_id desc limit :limit
          """;

  private static final String FIND = WHOLE + "where signal_id = :id";
  private static final String KNOWN =
      "select signal_id from lead_reference where signal_id = any(:ids)";

  private static final String THESE =
      """
      where signal_id in (
        select signal_id from lead_reference
        where signal_id = any(:ids) and state = any(:states)
        order by signal_id for update)
      returning signal_id
      """;

  private static final String RETRY =
      """
      update lead_reference set state = 'WAITING', attempts = 0, look_at = :at, reason = null,
        settled_at = null, decided_by = :by, decided_at = :at, decision_reason = null
      """
          + THESE;

  private static final String DISCARD =
      """
      update lead_reference set state = 'DISCARDED', settled_at = :at,
        decided_by = :by, decided_at = :at, decision_reason = :why
      """
          + THESE;

  private static final String[] OVER = {"DEAD", "GONE"};
  private static final String[] NOT_FETCHED = {"DEAD", "GONE", "DISCARDED"};

  private final JdbcClient jdbc;

  public JdbcFetchBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<KeptReference> list(SoughtFetches sought, Place after, int limit) {
    return jdbc.sql(LIST)
        .param("after", atUtc(after.receivedAt()))
        .param("afterId", after.id())
        .param("connection", sought.connection())
        .param("form", sought.form())
        .param("reason", sought.reason())
        .param("state", sought.state() == null ? null : sought.state().name())
        .param("from", atUtc(sought.from()))
        .param("to", atUtc(sought.to()))
        .param("limit", limit)
        .query((row, _) -> kept(row))
        .list();
  }

  @Override
  public Optional<KeptReference> find(UUID id) {
    return jdbc.sql(FIND).param("id", id).query((row, _) -> kept(row)).optional();
  }

  @Override
  public Set<UUID> known(List<UUID> ids) {
    return ids(jdbc.sql(KNOWN).param("ids", SqlArrays.uuids(ids)));
  }

  @Override
  public Set<UUID> retry(List<UUID> ids, Decision decision) {
    return ids(decided(RETRY, ids, decision).param("states", NOT_FETCHED));
  }

  @Override
  public Set<UUID> discard(List<UUID> ids, Decision decision) {
    return ids(
        decided(DISCARD, ids, decision).param("states", OVER).param("why", decision.reason()));
  }

  private JdbcClient.StatementSpec decided(String sql, List<UUID> ids, Decision decision) {
    return jdbc.sql(sql)
        .param("ids", SqlArrays.uuids(ids))
        .param("by", decision.by())
        .param("at", atUtc(decision.at()));
  }

  private static Set<UUID> ids(JdbcClient.StatementSpec statement) {
    return new HashSet<>(
        statement.query((row, _) -> row.getObject("signal_id", UUID.class)).list());
  }

  private static KeptReference kept(ResultSet row) throws SQLException {
    ReferenceBook.State state = ReferenceBook.State.valueOf(row.getString("state"));
    return new KeptReference(
        JdbcReferenceBook.reference(row),
        state,
        row.getString("reason"),
        state == ReferenceBook.State.WAITING
            ? row.getObject("look_at", OffsetDateTime.class).toInstant()
            : null,
        RejectionRows.decision(row));
  }

  private static @Nullable OffsetDateTime atUtc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
