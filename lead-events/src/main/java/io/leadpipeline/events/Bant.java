package io.leadpipeline.events;

import java.util.stream.Stream;

/** Budget, authority, need and timeline of a lead. */
public record Bant(BantAnswer budget, BantAnswer authority, BantAnswer need, BantAnswer timeline) {

  public static final Bant UNKNOWN =
      new Bant(BantAnswer.UNKNOWN, BantAnswer.UNKNOWN, BantAnswer.UNKNOWN, BantAnswer.UNKNOWN);

  /** How many of the four letters are confirmed, 0 to 4. */
  public int confirmed() {
    return (int)
        Stream.of(budget, authority, need, timeline)
            .filter(letter -> letter.state().equals(BantState.CONFIRMED))
            .count();
  }
}
