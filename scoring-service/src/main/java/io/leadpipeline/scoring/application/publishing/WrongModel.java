package io.leadpipeline.scoring.application.publishing;

import java.util.List;
import java.util.stream.Collectors;

/** A text that is no model, with everything that is wrong with it. */
public final class WrongModel extends RuntimeException {

  private final transient List<Flaw> flaws;

  public WrongModel(List<Flaw> flaws) {
    super(flaws.stream().map(Flaw::toString).collect(Collectors.joining("; ")));
    this.flaws = List.copyOf(flaws);
  }

  public List<Flaw> flaws() {
    return flaws;
  }

  /**
   * One mistake.
   *
   * @param line in the file, from 1
   * @param column in the line, from 1
   */
  public record Flaw(int line, int column, String what) {

    /** Where it is, such as {@code 45:17}. */
    public String place() {
      return line + ":" + column;
    }

    @Override
    public String toString() {
      return place() + ": " + what;
    }
  }
}
