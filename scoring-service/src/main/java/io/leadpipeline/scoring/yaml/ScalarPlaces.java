package io.leadpipeline.scoring.yaml;

import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Where the characters of a value stand in the file. YAML folds lines and drops indentation, but it
 * keeps all that is no blank, in order: so these are counted.
 */
final class ScalarPlaces {

  private final ScalarNode scalar;
  private final int[] source;

  private ScalarPlaces(ScalarNode scalar, int[] source) {
    this.scalar = scalar;
    this.source = source;
  }

  static ScalarPlaces of(ScalarNode scalar, int[] source) {
    return new ScalarPlaces(scalar, source);
  }

  /** The place in the file of a place in the value, both counted from 1. */
  Mark at(int line, int column) {
    int[] value = scalar.getValue().codePoints().toArray();
    int inked = 0;
    int end = Math.min(offset(value, line, column), value.length);
    for (int i = 0; i < end; i++) {
      inked += Character.isWhitespace(value[i]) ? 0 : 1;
    }
    return mark(skip(inked, end < value.length));
  }

  private static int offset(int[] value, int line, int column) {
    int at = 0;
    for (int passed = 1; passed < line && at < value.length; at++) {
      passed += value[at] == '\n' ? 1 : 0;
    }
    return at + column - 1;
  }

  /** The index in the file after so many characters of ink, at the next one if there is one. */
  private int skip(int inked, boolean toNext) {
    int at = start();
    int left = inked;
    while (at < source.length && (left > 0 || (toNext && Character.isWhitespace(source[at])))) {
      left -= Character.isWhitespace(source[at]) ? 0 : 1;
      at++;
    }
    return at;
  }

  private int start() {
    int at = scalar.getStartMark().getIndex();
    ScalarStyle style = scalar.getScalarStyle();
    if (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) {
      while (at < source.length && source[at] != '\n') {
        at++;
      }
      return at;
    }
    return style == ScalarStyle.PLAIN ? at : at + 1;
  }

  private Mark mark(int index) {
    int line = 0;
    int column = 0;
    for (int i = 0; i < index; i++) {
      column = source[i] == '\n' ? 0 : column + 1;
      line += source[i] == '\n' ? 1 : 0;
    }
    return new Mark("model", index, line, column, source, index);
  }
}
