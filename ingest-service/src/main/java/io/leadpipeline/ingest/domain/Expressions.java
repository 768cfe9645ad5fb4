package io.leadpipeline.ingest.domain;

import java.util.Map;

/** The language in which operators pick values. */
public interface Expressions {

  /** The expression of this text, over {@code body}, {@code headers} and {@code event}. */
  Compiled compile(String text);

  /** Values of JSON as the language knows them; made once for all expressions over one call. */
  Map<String, Object> variables(Map<String, Object> values);

  /** An expression, or what is wrong with its text. */
  sealed interface Compiled {

    /** It can be evaluated. */
    record Right(Expression expression) implements Compiled {}

    /**
     * It cannot.
     *
     * @param position such as {@code line 1, column 6}
     */
    record Wrong(String position, String reason) implements Compiled {}
  }
}
