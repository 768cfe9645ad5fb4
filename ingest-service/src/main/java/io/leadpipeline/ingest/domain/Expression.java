package io.leadpipeline.ingest.domain;

import java.util.Map;
import java.util.Optional;

/** A value an operator picks out of a call. */
@FunctionalInterface
public interface Expression {

  /**
   * The value as maps, lists and scalars; empty when the call does not say it.
   *
   * @param variables of {@link Expressions#variables}
   */
  Optional<Object> evaluate(Map<String, Object> variables);
}
