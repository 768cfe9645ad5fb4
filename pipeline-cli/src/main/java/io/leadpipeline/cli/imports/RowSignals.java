package io.leadpipeline.cli.imports;

import io.leadpipeline.events.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes signals of rows. A row's ids come from what it says, so that the same row, in this file or
 * another of the connection, counts once however often it is imported, and a corrected one counts.
 */
final class RowSignals {

  private static final UUID ROWS = Ids.submission("import rows");

  private final ColumnMapping mapping;
  private final ImportSettings settings;

  RowSignals(ColumnMapping mapping, ImportSettings settings) {
    this.mapping = mapping;
    this.settings = settings;
  }

  /** What became of a row. */
  sealed interface Made {

    /** Its signals: the person, and the purchase where the row knows of one. */
    record Ready(UUID id, Optional<String> email, List<ObjectNode> signals) implements Made {

      public Ready {
        signals = List.copyOf(signals);
      }
    }

    /** Why there are none. */
    record Wrong(String reason) implements Made {}
  }

  Made of(Row row) {
    RowCells cells = new RowCells(row, mapping);
    UUID id = Ids.v5(ROWS, settings.connection() + "\n" + settings.kind() + "\n" + cells.whole());
    RowReading reading = new RowReading(cells, settings);
    List<ObjectNode> signals = new ArrayList<>(List.of(reading.known(id + ":person")));
    reading.bought(id + ":purchase").ifPresent(signals::add);
    return reading.wrong().isEmpty()
        ? new Made.Ready(id, cells.value(Said.EMAIL), signals)
        : new Made.Wrong(String.join("; ", reading.wrong()));
  }
}
