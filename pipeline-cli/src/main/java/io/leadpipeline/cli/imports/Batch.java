package io.leadpipeline.cli.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Rows that are sent together: ingest keeps all of them or none. */
final class Batch {

  // Ingest takes 2,500 signals and 512 KB.
  private static final int MOST_SIGNALS = 1_000;
  private static final int MOST_BYTES = 400_000;

  private final List<Row> rows = new ArrayList<>();
  private final List<Integer> rowOfLine = new ArrayList<>();
  private final StringBuilder lines = new StringBuilder();
  private int bytes;

  void add(Row row, List<ObjectNode> signals) {
    for (ObjectNode signal : signals) {
      String line = signal.toString();
      bytes += line.getBytes(StandardCharsets.UTF_8).length + 1;
      lines.append(line).append('\n');
      rowOfLine.add(rows.size());
    }
    rows.add(row);
  }

  boolean isFull() {
    return rowOfLine.size() >= MOST_SIGNALS || bytes >= MOST_BYTES;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  String body() {
    return lines.toString();
  }

  List<Row> rows() {
    return rows;
  }

  /** The place among the rows of the row that a line of the body belongs to. */
  int rowOfLine(int line) {
    return rowOfLine.get(line);
  }

  int signalsOf(int row) {
    return Collections.frequency(rowOfLine, row);
  }
}
