package io.leadpipeline.cli.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.leadpipeline.cli.target.CliFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows that were not imported, as they were, with line and reason; made with the first. */
final class RejectFile implements AutoCloseable {

  private final Path path;
  private final List<String> header;
  private @Nullable CsvWriter csv;

  RejectFile(Path path, List<String> header) {
    this.path = path;
    this.header = header;
  }

  void add(Row row, String reason) {
    List<String> cells = new ArrayList<>(List.of(String.valueOf(row.line()), reason));
    cells.addAll(row.cells());
    file().writeRecord(cells);
  }

  /** Where they are, when there are any. */
  Optional<Path> written() {
    return csv == null ? Optional.empty() : Optional.of(path);
  }

  private CsvWriter file() {
    CsvWriter open = csv;
    if (open == null) {
      open = create();
      csv = open;
    }
    return open;
  }

  private CsvWriter create() {
    List<String> names = new ArrayList<>(List.of("line", "reason"));
    names.addAll(header);
    try {
      CsvWriter created = CsvWriter.builder().build(path);
      created.writeRecord(names);
      return created;
    } catch (IOException e) {
      throw new CliFailure(path + " cannot be written: " + e.getMessage() + ".", e);
    }
  }

  @Override
  public void close() throws IOException {
    if (csv != null) {
      csv.close();
    }
  }
}
