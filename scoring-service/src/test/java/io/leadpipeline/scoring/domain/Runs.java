package io.leadpipeline.scoring.domain;

import java.util.stream.LongStream;

/**
 * How many histories a property is tried on: a hundred in a build, more with {@code -Dhistories=}.
 * The first seed is printed; {@code -Dseed=} repeats a run.
 */
final class Runs {

  private static final int USUAL = 100;
  private static final long FIRST = Long.getLong("seed", System.nanoTime() % 1_000_000);

  private Runs() {}

  static LongStream seeds() {
    return seeds(1);
  }

  /** Every so many of them, for properties that are slow to check. */
  static LongStream seeds(int every) {
    int most = Math.max(1, Integer.getInteger("histories", USUAL) / every);
    System.out.println("histories " + most + ", -Dseed=" + FIRST);
    return LongStream.range(FIRST, FIRST + most);
  }
}
