package io.leadpipeline.cli.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.leadpipeline.cli.target.CliFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;

/** A file of rows under a header, read row by row however long it is. */
final class CsvFile {

  private static final String SEPARATORS = ",;\t|";
  private static final int BYTE_ORDER_MARK = '\ufeff';
  private static final int FURTHEST_HEADER = 64 * 1024;

  private final Path path;
  private final Charset charset;

  CsvFile(Path path, Charset charset) {
    this.path = path;
    this.charset = charset;
  }

  /** The file's own name, without what comes after the last dot. */
  String name() {
    String name = String.valueOf(path.getFileName());
    int dot = name.lastIndexOf('.');
    return dot < 1 ? name : name.substring(0, dot);
  }

  List<String> header() {
    try (CsvReader<CsvRecord> csv = open()) {
      return csv.stream()
          .findFirst()
          .map(CsvRecord::getFields)
          .orElseThrow(() -> new CliFailure(path + " is empty (expected: a header and rows)."));
    } catch (IOException | UncheckedIOException | CsvParseException e) {
      throw unreadable(e);
    }
  }

  /** Every row under the header that is not blank. */
  void rows(Consumer<Row> reader) {
    try (CsvReader<CsvRecord> csv = open()) {
      csv.stream()
          .skip(1)
          .map(row -> new Row(row.getStartingLineNumber(), row.getFields()))
          .filter(row -> row.cells().stream().anyMatch(cell -> !cell.isBlank()))
          .forEach(reader);
    } catch (IOException | UncheckedIOException | CsvParseException e) {
      throw unreadable(e);
    }
  }

  private CsvReader<CsvRecord> open() throws IOException {
    BufferedReader reader = Files.newBufferedReader(path, charset);
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    reader.mark(FURTHEST_HEADER);
    String header = String.valueOf(reader.readLine());
    reader.reset();
    return CsvReader.builder().fieldSeparator(separator(header)).ofCsvRecord(reader);
  }

  /** The one that stands most often in the header; a comma where none does. */
  static char separator(String header) {
    IntUnaryOperator times = mark -> (int) header.chars().filter(c -> c == mark).count();
    return (char)
        SEPARATORS
            .chars()
            .boxed()
            .max(
                Comparator.<Integer>comparingInt(times::applyAsInt)
                    .thenComparingInt(mark -> -SEPARATORS.indexOf(mark)))
            .orElse((int) ',')
            .intValue();
  }

  private CliFailure unreadable(Exception why) {
    Throwable cause = why.getCause() == null ? why : why.getCause();
    return cause instanceof CharacterCodingException
        ? new CliFailure(
            path + " is not " + charset + ": say --charset windows-1252, or what it is.", why)
        : new CliFailure(path + " cannot be read: " + cause.getMessage() + ".", why);
  }
}
