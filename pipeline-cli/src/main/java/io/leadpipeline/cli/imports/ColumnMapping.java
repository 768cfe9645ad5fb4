package io.leadpipeline.cli.imports;

import io.leadpipeline.cli.target.CliFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each column of a file says.
 *
 * @param columns in the order of the file
 */
record ColumnMapping(List<Column> columns) {

  ColumnMapping {
    columns = List.copyOf(columns);
  }

  /** A column and what it says. */
  record Column(String name, Said target) {}

  /** By what the user said, else by the columns' names. */
  static ColumnMapping of(List<String> header, List<String> said) {
    Map<String, Said> own = own(said);
    ColumnNames names = new ColumnNames();
    List<Column> columns = new ArrayList<>();
    for (String name : header) {
      Said target = own.remove(ColumnNames.key(name));
      columns.add(new Column(name, target == null ? names.meaning(name) : target));
    }
    if (!own.isEmpty()) {
      throw new CliFailure(
          "The mapping speaks of columns the file does not have: "
              + String.join(", ", own.keySet())
              + ".");
    }
    return new ColumnMapping(columns);
  }

  boolean has(Said target) {
    return columns.stream().anyMatch(column -> column.target() == target);
  }

  private static Map<String, Said> own(List<String> said) {
    Map<String, Said> own = new LinkedHashMap<>();
    for (String text : said) {
      for (String line : lines(text)) {
        put(own, line);
      }
    }
    return own;
  }

  /** Each is a pair, or a file with a pair a line. */
  private static List<String> lines(String said) {
    if (said.contains("=") && !Files.isRegularFile(Path.of(said))) {
      return List.of(said);
    }
    try {
      return Files.readAllLines(Path.of(said)).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException unreadable) {
      throw new CliFailure(
          "--mapping " + said + ": neither COLUMN=FIELD nor a file that can be read.", unreadable);
    }
  }

  private static void put(Map<String, Said> own, String line) {
    int equals = line.lastIndexOf('=');
    String field = equals < 0 ? "" : line.substring(equals + 1).strip();
    Said target =
        Said.ofField(field)
            .orElseThrow(() ->
                new CliFailure(
                    "--mapping %s: no such field (expected: COLUMN=one of %s)."
                        .formatted(line, Said.fields())));
    own.put(ColumnNames.key(line.substring(0, equals)), target);
  }
}
