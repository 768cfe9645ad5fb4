package io.leadpipeline.scoring.yaml;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;

/** What was found wrong while reading a file. */
final class Problems {

  private final int[] source;
  private final List<Problem> found = new ArrayList<>();

  Problems(String source) {
    this.source = source.codePoints().toArray();
  }

  void note(Mark at, String message) {
    note(at.getLine() + 1, at.getColumn() + 1, message);
  }

  void note(int line, int column, String message) {
    found.add(new Problem(line, column, message));
  }

  int[] source() {
    return source;
  }

  List<Problem> inFileOrder() {
    return found.stream().distinct().sorted(Problem.IN_FILE_ORDER).toList();
  }
}
