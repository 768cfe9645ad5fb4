package io.leadpipeline.routing.application;

import io.leadpipeline.routing.domain.routes.Condition;

/** Understands the conditions of routes. */
public interface Conditions {
  Compiled compile(String text);

  /** What became of a condition. */
  sealed interface Compiled {
    /** It can be asked. */
    record Right(Condition condition) implements Compiled {}

    /** It cannot: where, by line and column of the text, and why. */
    record Wrong(int line, int column, String problem) implements Compiled {}
  }
}
