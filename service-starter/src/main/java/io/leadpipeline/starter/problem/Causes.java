package io.leadpipeline.starter.problem;

import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Looks down the causes of an exception. */
final class Causes {

  /** Deeper chains are loops. */
  private static final int DEEPEST = 20;

  private Causes() {}

  static boolean any(Throwable failure, Predicate<Throwable> test) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .limit(DEEPEST)
        .anyMatch(test);
  }
}
