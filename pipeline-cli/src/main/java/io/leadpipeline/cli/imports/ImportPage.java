package io.leadpipeline.cli.imports;

import io.leadpipeline.cli.text.Cell;
import io.leadpipeline.cli.text.Paint;
import io.leadpipeline.cli.text.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an import says. */
final class ImportPage {

  private static final String INDENT = "  ";

  private final Paint paint;

  ImportPage(Paint paint) {
    this.paint = paint;
  }

  /** What each column is taken for. */
  List<String> mapping(ColumnMapping mapping) {
    Table table =
        new Table(INDENT).row(Cell.of("COLUMN", paint::faint), Cell.of("SAYS", paint::faint));
    mapping
        .columns()
        .forEach(column -> table.row(Cell.of(column.name()), Cell.of(said(column.target()))));
    return table.lines();
  }

  private static String said(Said target) {
    return switch (target) {
      case KEPT -> "kept as it is, moves nothing";
      case IGNORED -> "ignored";
      default -> target.field();
    };
  }

  String rejected(Row row, String reason) {
    return INDENT + paint.warm("line " + row.line()) + "  rejected: " + reason;
  }

  String accepted(Row row, RowSignals.Made.Ready ready) {
    return INDENT + "line " + row.line() + "  " + ready.id();
  }

  List<String> summary(ImportCount count, boolean dry) {
    List<String> lines = new ArrayList<>(List.of(""));
    lines.addAll(
        new Table("")
            .row(Cell.of(String.valueOf(count.rows())), Cell.of("rows"))
            .row(
                Cell.of(String.valueOf(count.imported())),
                Cell.of(
                    (dry ? "would be imported, as " : "imported, as ")
                        + count.signals()
                        + (count.signals() == 1 ? " signal" : " signals")))
            .row(Cell.of(String.valueOf(count.repeatedRows())), Cell.of("repeat a row above"))
            .row(Cell.of(String.valueOf(count.rejectedRows())), Cell.of("rejected"))
            .lines());
    return lines;
  }

  List<String> known(KnownLeads.Answer answer) {
    if (answer.asked() == 0) {
      return List.of();
    }
    String some = answer.asked() == KnownLeads.MOST ? "the first " : "";
    return List.of(
        "%d of %s%d addresses are leads already, %d would be new."
            .formatted(answer.known(), some, answer.asked(), answer.asked() - answer.known()));
  }

  List<String> rejects(Optional<Path> file) {
    return file.stream().map(path -> "The rejected rows are in " + path + ".").toList();
  }
}
