package io.leadpipeline.ingest.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A table of words from a resource file: {@code HEAD: word, word, …} a line, {@code #} begins a
 * comment line, one head may have several lines.
 */
final class WordTable {

  /** A word, in the form of {@link FieldNames#key}, under its head. */
  record Entry(String head, String word) {}

  private WordTable() {}

  static List<Entry> read(String file) {
    return lines(file).stream().flatMap(WordTable::entries).toList();
  }

  /** The lines of a file that are no comments, as they stand there. */
  static List<String> lines(String file) {
    return text(file)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(String::strip)
        .toList();
  }

  private static Stream<Entry> entries(String line) {
    int colon = line.indexOf(':');
    String head = line.substring(0, colon).strip();
    return Stream.of(line.substring(colon + 1).split(",", -1))
        .map(FieldNames::key)
        .filter(word -> !word.isEmpty())
        .map(word -> new Entry(head, word));
  }

  private static String text(String file) {
    try (InputStream in = WordTable.class.getResourceAsStream("/ingest/" + file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
