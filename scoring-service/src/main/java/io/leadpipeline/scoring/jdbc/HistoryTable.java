package io.leadpipeline.scoring.jdbc;

import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.scoring.application.LeadChange;
import io.leadpipeline.scoring.domain.StageChange;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How leads moved between stages. */
final class HistoryTable {

  private static final String FORGET =
      """
      delete from stage_change c
      using unnest(:leads, :from) as t (lead_id, since)
      where c.lead_id = t.lead_id and c.at >= t.since
      """;

  private static final String APPEND =
      """
      insert into stage_change (lead_id, cause_id, from_stage, to_stage, at, reason, model)
      select lead_id, cause_id, from_stage, to_stage, at, reason, model
      from unnest(:leads, :causes, :from, :to, :at, :reasons, :models)
        as t (lead_id, cause_id, from_stage, to_stage, at, reason, model)
      on conflict on constraint stage_change_pk do nothing
      """;

  private final JdbcClient jdbc;

  HistoryTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Row(UUID lead, StageChange change) {}

  void write(Collection<LeadChange> changes) {
    List<LeadChange> anew = changes.stream().filter(it -> it.refoldedFrom().isPresent()).toList();
    if (!anew.isEmpty()) {
      jdbc.sql(FORGET)
          .param("leads", SqlArrays.uuids(anew, LeadChange::id))
          .param("from", SqlArrays.instants(anew, it -> it.refoldedFrom().orElseThrow().at()))
          .update();
    }
    List<Row> rows =
        changes.stream()
            .flatMap(lead -> lead.newHistory().stream().map(step -> new Row(lead.id(), step)))
            .toList();
    if (!rows.isEmpty()) {
      append(rows);
    }
  }

  private void append(List<Row> rows) {
    jdbc.sql(APPEND)
        .param("leads", SqlArrays.uuids(rows, Row::lead))
        .param("causes", SqlArrays.uuids(rows, row -> row.change().causeId()))
        .param("from", SqlArrays.texts(rows, row -> row.change().from().value()))
        .param("to", SqlArrays.texts(rows, row -> row.change().to().value()))
        .param("at", SqlArrays.instants(rows, row -> row.change().at()))
        .param("reasons", SqlArrays.texts(rows, row -> row.change().reason()))
        .param("models", SqlArrays.texts(rows, row -> row.change().model()))
        .update();
  }
}
