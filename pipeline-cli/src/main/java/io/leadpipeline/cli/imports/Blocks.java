package io.leadpipeline.cli.imports;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Fills plain blocks of a signal. */
final class Blocks {

  private Blocks() {}

  /** Of two columns that say the same the first counts. */
  static void fill(ObjectNode block, List<RowCells.Cell> cells) {
    cells.stream()
        .filter(cell -> !block.has(cell.column().target().leaf()))
        .forEach(cell -> block.put(cell.column().target().leaf(), cell.text()));
  }
}
