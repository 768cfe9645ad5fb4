package io.leadpipeline.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of cells, each column as wide as its widest cell. */
public final class Table {

  private static final String GAP = "  ";

  private final List<List<Cell>> rows = new ArrayList<>();
  private final String indent;

  /** A table that begins each line with {@code indent}. */
  public Table(String indent) {
    this.indent = indent;
  }

  public Table row(Cell... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** The lines, without blanks at their ends. */
  public List<String> lines() {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = IntStream.range(0, columns).map(this::width).toArray();
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private int width(int column) {
    return rows.stream()
        .filter(row -> row.size() > column)
        .mapToInt(row -> Width.of(row.get(column).text()))
        .max()
        .orElse(0);
  }

  private String line(List<Cell> row, int[] widths) {
    String cells =
        IntStream.range(0, row.size())
            .mapToObj(column -> row.get(column).in(widths[column]))
            .collect(Collectors.joining(GAP));
    return (indent + cells).stripTrailing();
  }
}
