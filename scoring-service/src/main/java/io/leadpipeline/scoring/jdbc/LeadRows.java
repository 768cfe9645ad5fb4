package io.leadpipeline.scoring.jdbc;

import io.leadpipeline.events.Lead;
import io.leadpipeline.events.Stage;
import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.scoring.application.Announced;
import io.leadpipeline.scoring.application.LeadChange;
import io.leadpipeline.scoring.application.LeadRow;
import io.leadpipeline.scoring.domain.LeadState;
import io.leadpipeline.scoring.domain.Position;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** Leads as columns and back. */
final class LeadRows {

  private final JsonColumns json;

  LeadRows(JsonColumns json) {
    this.json = json;
  }

  LeadRow lead(ResultSet row, int number) throws SQLException {
    return new LeadRow(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getBoolean("test"),
        row.getString("test_address"),
        announced(row),
        row.getObject("cause_id", UUID.class),
        json.read(row.getString("state"), LeadState.class),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }

  static Announced announced(ResultSet row) throws SQLException {
    OffsetDateTime first = row.getObject("announced_at", OffsetDateTime.class);
    String untold = row.getString("untold_stage");
    return new Announced(
        new Stage(row.getString("announced_stage")),
        row.getLong("announced_version"),
        first == null ? null : first.toInstant(),
        row.getString("told_face"),
        untold == null ? null : new Stage(untold));
  }

  Map<String, Object> columns(Collection<LeadChange> changes) {
    List<LeadRow> rows = changes.stream().map(LeadChange::after).toList();
    Map<String, Object> columns = new HashMap<>(searchColumns(changes));
    columns.put("ids", SqlArrays.uuids(rows, LeadRow::id));
    columns.put("versions", SqlArrays.longs(rows, LeadRow::version));
    columns.put("tests", SqlArrays.booleans(rows, LeadRow::test));
    columns.put("testAddresses", SqlArrays.texts(rows, LeadRow::testAddress));
    columns.put("announcedStages", SqlArrays.texts(rows, row -> row.announcedStage().value()));
    columns.put("announcedVersions", SqlArrays.longs(rows, row -> row.announced().version()));
    columns.put("causes", SqlArrays.uuids(rows, LeadRow::causeId));
    columns.put("states", SqlArrays.texts(rows, row -> json.write(row.state())));
    columns.put("models", SqlArrays.texts(rows, row -> row.state().model()));
    columns.put("lastSignals", SqlArrays.instants(rows, LeadRows::lastSignalAt));
    columns.put("announcedAts", SqlArrays.instants(rows, row -> row.announced().first()));
    columns.put("faces", SqlArrays.texts(rows, row -> row.announced().face()));
    columns.put("untold", SqlArrays.texts(rows, LeadRows::untold));
    columns.put("created", SqlArrays.instants(rows, LeadRow::createdAt));
    columns.put(
        "nextChanges", SqlArrays.instants(changes, change -> change.nextChangeAt().orElse(null)));
    return columns;
  }

  private static Map<String, Object> searchColumns(Collection<LeadChange> changes) {
    return Map.of(
        "stages", texts(changes, lead -> lead.stage().value()),
        "temperatures", texts(changes, lead -> lead.temperature().value()),
        "personas", texts(changes, Lead::persona),
        "emails", texts(changes, lead -> lead.person().contact().email()),
        "phones", texts(changes, lead -> lead.person().contact().phone()),
        "companyDomains", texts(changes, Lead::companyDomain));
  }

  private static SqlArrayValue texts(
      Collection<LeadChange> changes, Function<Lead, @Nullable String> column) {
    return SqlArrays.texts(changes, change -> column.apply(change.lead()));
  }

  private static @Nullable String untold(LeadRow row) {
    Stage stage = row.announced().untold();
    return stage == null ? null : stage.value();
  }

  private static Instant lastSignalAt(LeadRow row) {
    Position last = row.state().last();
    return last == null ? Instant.EPOCH : last.at();
  }
}
