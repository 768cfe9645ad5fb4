package io.leadpipeline.scoring.yaml;

import java.util.Comparator;

/**
 * Something wrong in a file.
 *
 * @param line from 1
 * @param column from 1
 */
public record Problem(int line, int column, String message) {

  static final Comparator<Problem> IN_FILE_ORDER =
      Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

  @Override
  public String toString() {
    return line + ":" + column + ": " + message;
  }
}
