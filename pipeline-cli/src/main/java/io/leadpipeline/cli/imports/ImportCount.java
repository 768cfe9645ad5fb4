package io.leadpipeline.cli.imports;

/** What became of the rows of a file. */
final class ImportCount {

  private long rows;
  private long signals;
  private long repeated;
  private long rejected;

  void ready(int count) {
    rows++;
    signals += count;
  }

  void repeated() {
    rows++;
    repeated++;
  }

  void rejected() {
    rows++;
    rejected++;
  }

  /** A row that was ready, and that ingest refused. */
  void refused(int count) {
    rejected++;
    signals -= count;
  }

  long rows() {
    return rows;
  }

  long imported() {
    return rows - repeated - rejected;
  }

  long signals() {
    return signals;
  }

  long repeatedRows() {
    return repeated;
  }

  long rejectedRows() {
    return rejected;
  }
}
