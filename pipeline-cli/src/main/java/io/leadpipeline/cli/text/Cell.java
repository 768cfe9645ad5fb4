package io.leadpipeline.cli.text;

import java.util.function.UnaryOperator;

/**
 * A cell of a {@link Table}.
 *
 * @param paint is laid over the text after it was aligned
 */
public record Cell(String text, boolean right, UnaryOperator<String> paint) {

  public static Cell of(String text) {
    return new Cell(text, false, UnaryOperator.identity());
  }

  public static Cell of(String text, UnaryOperator<String> paint) {
    return new Cell(text, false, paint);
  }

  public static Cell number(String text) {
    return new Cell(text, true, UnaryOperator.identity());
  }

  public static Cell number(String text, UnaryOperator<String> paint) {
    return new Cell(text, true, paint);
  }

  String in(int columns) {
    String blanks = " ".repeat(Math.max(0, columns - Width.of(text)));
    return right ? blanks + paint.apply(text) : paint.apply(text) + blanks;
  }
}
