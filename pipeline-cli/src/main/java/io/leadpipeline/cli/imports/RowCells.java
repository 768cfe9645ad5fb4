package io.leadpipeline.cli.imports;

import io.leadpipeline.cli.imports.ColumnMapping.Column;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the cells of one row say, blank ones left out. */
record RowCells(Row row, ColumnMapping mapping) {

  /** A cell and its column. */
  record Cell(Column column, String text) {}

  /** The first column that says something of it. */
  Optional<String> value(Said target) {
    return all().filter(cell -> cell.column().target() == target).map(Cell::text).findFirst();
  }

  List<Cell> in(Said.Block block) {
    return all().filter(cell -> cell.column().target().block() == block).toList();
  }

  /** All that is not to be ignored, as one text. */
  String whole() {
    return all()
        .filter(cell -> cell.column().target() != Said.IGNORED)
        .map(cell -> cell.column().name() + "=" + cell.text())
        .collect(Collectors.joining("\n"));
  }

  private Stream<Cell> all() {
    List<Column> columns = mapping.columns();
    return IntStream.range(0, columns.size())
        .mapToObj(at -> new Cell(columns.get(at), row.cell(at)))
        .filter(cell -> !cell.text().isEmpty());
  }
}
