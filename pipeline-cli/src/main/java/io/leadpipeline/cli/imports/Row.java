package io.leadpipeline.cli.imports;

import java.util.List;

/**
 * One row of a file.
 *
 * @param line where it begins, counted from 1
 */
record Row(long line, List<String> cells) {

  Row {
    cells = List.copyOf(cells);
  }

  /**
   * A cell without the blanks around it and without the apostrophe that keeps spreadsheets from
   * calculating; empty where the row is too short.
   */
  String cell(int column) {
    String cell = column < cells.size() ? cells.get(column).strip() : "";
    boolean kept =
        cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0;
    return kept ? cell.substring(1) : cell;
  }
}
