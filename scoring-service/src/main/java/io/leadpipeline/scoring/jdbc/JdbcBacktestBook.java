package io.leadpipeline.scoring.jdbc;

import io.leadpipeline.scoring.application.publishing.BacktestBook;
import io.leadpipeline.scoring.application.publishing.BacktestRow;
import io.leadpipeline.scoring.application.publishing.BacktestRow.Report;
import io.leadpipeline.scoring.application.publishing.BacktestRow.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Trials of drafts in PostgreSQL; whoever runs one holds it by a lease in database time. */
public final class JdbcBacktestBook implements BacktestBook {

  private static final String COLUMNS =
      """
      select id, draft, live, requested_by, requested_at, state, leads_done, leads_total,
        finished_at, result, failure
      from backtest
      """;

  private static final String REQUEST =
      """
      insert into backtest (id, draft, live, requested_by, requested_at, state)
      values (:id, :draft, :live, :by, :at, 'WAITING')
      """;

  private static final String TAKE =
      """
      update backtest
      set state = 'RUNNING', worker = :worker, leads_done = 0, attempts = attempts + 1,
        leased_until = now() + interval '30 seconds'
      where id = (
        select id
        from backtest
        where state = 'WAITING' or (state = 'RUNNING' and leased_until < now())
        order by requested_at
        limit 1
        for update skip locked)
      returning id
      """;

  private static final String ADVANCED =
      """
      update backtest
      set leads_done = :done, leads_total = :total, leased_until = now() + interval '30 seconds'
      where id = :id and worker = :worker and state = 'RUNNING'
      """;

  private static final String DONE =
      """
      update backtest
      set state = 'DONE', finished_at = now(), leased_until = null, failure = null,
        result = :result::jsonb
      where id = :id and worker = :worker and state = 'RUNNING'
      """;

  private static final String BROKE_OFF =
      """
      update backtest
      set state = case when attempts < 3 then 'WAITING' else 'FAILED' end,
        finished_at = case when attempts < 3 then null else now() end,
        leased_until = null, failure = :why
      where id = :id and worker = :worker and state = 'RUNNING'
      """;

  private final JdbcClient jdbc;
  private final JsonColumns json;
  private final UUID worker = UUID.randomUUID();

  public JdbcBacktestBook(JdbcClient jdbc, JsonColumns json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public void request(BacktestRow backtest) {
    jdbc.sql(REQUEST)
        .param("id", backtest.id())
        .param("draft", backtest.draft())
        .param("live", backtest.live())
        .param("by", backtest.requestedBy())
        .param("at", backtest.requestedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public Optional<BacktestRow> find(UUID id) {
    return one(jdbc.sql(COLUMNS + "where id = :id").param("id", id));
  }

  @Override
  public List<BacktestRow> newest() {
    return jdbc.sql(COLUMNS + "order by requested_at desc limit 100").query(this::row).list();
  }

  @Override
  public Optional<BacktestRow> newestDone(String draft, String live, Instant since) {
    return one(
        jdbc.sql(
                COLUMNS
                    + "where draft = :draft and live = :live and state = 'DONE'"
                    + " and finished_at >= :since"
                    + " order by finished_at desc limit 1")
            .param("draft", draft)
            .param("live", live)
            .param("since", since.atOffset(ZoneOffset.UTC)));
  }

  @Override
  public Optional<BacktestRow> take() {
    return jdbc.sql(TAKE)
        .param("worker", worker)
        .query((row, _) -> row.getObject("id", UUID.class))
        .optional()
        .flatMap(this::find);
  }

  @Override
  public boolean advanced(UUID id, long leadsDone, long leadsTotal) {
    return jdbc.sql(ADVANCED)
            .param("id", id)
            .param("worker", worker)
            .param("done", leadsDone)
            .param("total", leadsTotal)
            .update()
        == 1;
  }

  @Override
  public void done(UUID id, Report report) {
    jdbc.sql(DONE)
        .param("id", id)
        .param("worker", worker)
        .param("result", json.write(report))
        .update();
  }

  @Override
  public void brokeOff(UUID id, String why) {
    jdbc.sql(BROKE_OFF).param("id", id).param("worker", worker).param("why", why).update();
  }

  private Optional<BacktestRow> one(StatementSpec statement) {
    return statement.query(this::row).optional();
  }

  private BacktestRow row(ResultSet row, int number) throws SQLException {
    OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
    String result = row.getString("result");
    return new BacktestRow(
        row.getObject("id", UUID.class),
        row.getString("draft"),
        row.getString("live"),
        row.getString("requested_by"),
        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
        State.valueOf(row.getString("state")),
        row.getLong("leads_done"),
        row.getLong("leads_total"),
        finished == null ? null : finished.toInstant(),
        result == null ? null : json.read(result, Report.class),
        row.getString("failure"));
  }
}
