package io.leadpipeline.scoring.domain;

import java.util.Map;
import java.util.Set;

/** The language of conditions. */
public interface Conditions {

  /** What became of a text. */
  sealed interface Compiled {

    /** It can be asked. */
    record Right(Condition condition) implements Compiled {}

    /**
     * It is no condition.
     *
     * @param line from 1, in the text
     * @param column from 1
     */
    record Wrong(int line, int column, String message) implements Compiled {}
  }

  /** The same language with the lists and moments of one model. */
  Conditions knowing(Map<String, Set<String>> lists, Set<String> moments);

  Compiled compile(String text, Scope scope);
}
