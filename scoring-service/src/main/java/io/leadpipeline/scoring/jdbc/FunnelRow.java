package io.leadpipeline.scoring.jdbc;

import io.leadpipeline.scoring.application.Funnel;
import io.leadpipeline.scoring.application.Funnel.DayFigures;
import io.leadpipeline.scoring.application.Funnel.Group;
import io.leadpipeline.scoring.application.Funnel.MoveFigures;
import io.leadpipeline.scoring.application.Funnel.StageFigures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One figure of a funnel as it is read; the columns that do not belong to it are absent. */
record FunnelRow(
    String figure,
    Optional<String> key,
    @Nullable String from,
    String to,
    @Nullable LocalDate day,
    long count,
    long advanced,
    @Nullable Integer rung,
    @Nullable Double median) {

  private static final int MOST_GROUPS = 200;
  private static final int TOP_RUNG = 5;

  static FunnelRow of(ResultSet row, int number) throws SQLException {
    return new FunnelRow(
        row.getString("figure"),
        Optional.ofNullable(row.getString("key")),
        row.getString("from_stage"),
        row.getString("to_stage"),
        row.getObject("day", LocalDate.class),
        row.getLong("entered"),
        row.getLong("advanced"),
        row.getObject("rung", Integer.class),
        row.getObject("median", Double.class));
  }

  static Funnel together(List<FunnelRow> rows) {
    Map<Optional<String>, List<FunnelRow>> byKey =
        rows.stream()
            .collect(
                Collectors.groupingBy(FunnelRow::key, LinkedHashMap::new, Collectors.toList()));
    List<Group> groups =
        byKey.entrySet().stream()
            .map(group -> group(group.getKey().orElse(null), group.getValue()))
            .sorted(Comparator.comparingLong(Group::entered).reversed())
            .toList();
    return new Funnel(
        groups.stream().limit(MOST_GROUPS).toList(), Math.max(0, groups.size() - MOST_GROUPS));
  }

  private static Group group(@Nullable String key, List<FunnelRow> rows) {
    return new Group(
        key,
        only(rows, "stage", FunnelRow::stageFigures),
        only(rows, "move", FunnelRow::moveFigures),
        only(rows, "day", FunnelRow::dayFigures));
  }

  private static <T> List<T> only(
      List<FunnelRow> rows, String figure, Function<FunnelRow, T> reading) {
    return rows.stream().filter(row -> row.figure().equals(figure)).map(reading).toList();
  }

  private StageFigures stageFigures() {
    boolean below = rung != null && rung < TOP_RUNG;
    return new StageFigures(
        to, count, advanced, below ? (double) advanced / count : null, below ? median : null);
  }

  private MoveFigures moveFigures() {
    return new MoveFigures(
        Objects.requireNonNull(from), to, count, Objects.requireNonNullElse(median, 0.0));
  }

  private DayFigures dayFigures() {
    return new DayFigures(Objects.requireNonNull(day), count);
  }
}
