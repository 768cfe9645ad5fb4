package io.leadpipeline.scoring.jdbc;

import io.leadpipeline.scoring.application.publishing.ModelBook;
import io.leadpipeline.scoring.application.publishing.Publication;
import io.leadpipeline.scoring.application.publishing.StoredModel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Versions and publications in PostgreSQL. */
public final class JdbcModelBook implements ModelBook {

  private static final String ADD =
      """
      insert into model_version (version, source, added_by, added_at)
      values (:version, :source, :by, :at)
      on conflict on constraint model_version_pk do nothing
      """;

  private static final String VERSIONS =
      "select version, source, added_by, added_at from model_version";

  private static final String PUBLICATIONS =
      """
      select id, version, published_by, published_at, note, announce, expected_alerts, alerts,
        refolded, finished_at
      from publication
      order by id desc
      """;

  /** The table is small and written by people: its lock lets one of them be first. */
  private static final String PUBLISH =
      """
      with latest as (select coalesce(max(id), 0) as id from publication)
      insert into publication
        (version, published_by, published_at, note, announce, expected_alerts, finished_at)
      select :version, :by, :at, :note, :announce, :alerts, :finished::timestamptz
      from latest
      where latest.id = :after
      """;

  private static final String LEAD =
      """
      update publication
      set worker = :worker, leased_until = now() + interval '10 seconds'
      where id = :id and id = (select max(id) from publication)
        and (worker = :worker or leased_until is null or leased_until < now())
      """;

  private static final String ADVANCED =
      """
      update publication
      set refolded = refolded + :refolded, alerts = alerts + :alerts
      where id = :id
      """;

  private static final String FINISHED =
      "update publication set finished_at = now() where id = :id and finished_at is null";

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final UUID worker = UUID.randomUUID();

  public JdbcModelBook(JdbcClient jdbc, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Override
  public StoredModel add(StoredModel model) {
    jdbc.sql(ADD)
        .param("version", model.version())
        .param("source", model.source())
        .param("by", model.addedBy())
        .param("at", model.addedAt().atOffset(ZoneOffset.UTC))
        .update();
    return find(model.version()).orElseThrow();
  }

  @Override
  public Optional<StoredModel> find(String version) {
    return jdbc.sql(VERSIONS + " where version = :version")
        .param("version", version)
        .query(JdbcModelBook::version)
        .optional();
  }

  @Override
  public List<StoredModel> versions() {
    return jdbc.sql(VERSIONS + " order by added_at desc").query(JdbcModelBook::version).list();
  }

  @Override
  public List<Publication> publications() {
    return jdbc.sql(PUBLICATIONS).query(JdbcModelBook::publication).list();
  }

  @Override
  public Optional<Publication> current() {
    return jdbc.sql(PUBLICATIONS + " limit 1").query(JdbcModelBook::publication).optional();
  }

  @Override
  public boolean publish(Publication publication, long after) {
    return Boolean.TRUE.equals(transactions.execute(_ -> alone(publication, after)));
  }

  private boolean alone(Publication publication, long after) {
    jdbc.sql("lock table publication in share row exclusive mode").update();
    Instant finished = publication.finishedAt();
    return jdbc.sql(PUBLISH)
            .param("version", publication.version())
            .param("by", publication.publishedBy())
            .param("at", publication.publishedAt().atOffset(ZoneOffset.UTC))
            .param("note", publication.note())
            .param("announce", publication.announce())
            .param("alerts", publication.expectedAlerts())
            .param("finished", finished == null ? null : finished.atOffset(ZoneOffset.UTC))
            .param("after", after)
            .update()
        == 1;
  }

  @Override
  public boolean lead(long publication) {
    return jdbc.sql(LEAD).param("id", publication).param("worker", worker).update() == 1;
  }

  @Override
  public void advanced(long publication, long refolded, long alerts) {
    jdbc.sql(ADVANCED)
        .param("id", publication)
        .param("refolded", refolded)
        .param("alerts", alerts)
        .update();
  }

  @Override
  public boolean finished(long publication) {
    return jdbc.sql(FINISHED).param("id", publication).update() == 1;
  }

  private static StoredModel version(ResultSet row, int number) throws SQLException {
    return new StoredModel(
        row.getString("version"),
        row.getString("source"),
        row.getString("added_by"),
        row.getObject("added_at", OffsetDateTime.class).toInstant());
  }

  private static Publication publication(ResultSet row, int number) throws SQLException {
    OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
    return new Publication(
        row.getLong("id"),
        row.getString("version"),
        row.getString("published_by"),
        row.getObject("published_at", OffsetDateTime.class).toInstant(),
        row.getString("note"),
        row.getBoolean("announce"),
        row.getLong("expected_alerts"),
        row.getLong("alerts"),
        row.getLong("refolded"),
        finished == null ? null : finished.toInstant());
  }
}
