package io.leadpipeline.ingest.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a connection reads by expressions: a canonical signal with an expression at each name. What
 * it names is read by it alone.
 *
 * @param when empty for every call
 * @param values by their path in the canonical signal
 * @param language makes the variables of a call ready for all expressions
 */
public record Mapping(
    Optional<Expression> when,
    Map<List<String>, Expression> values,
    UnaryOperator<Map<String, Object>> language) {

  public static final Mapping NONE = new Mapping(Optional.empty(), Map.of(), it -> it);

  private static final Set<String> OF_THE_CONNECTION =
      Set.of("source.provider", "source.connection", "leadId");

  public Mapping {
    values = Map.copyOf(values);
  }

  /** True for a name of the canonical signal whose value a mapping can give. */
  public static boolean canName(List<String> path) {
    return SignalSchema.isName(path) && !OF_THE_CONNECTION.contains(String.join(".", path));
  }

  /** The variables of a call, ready for {@link #wants} and {@link #read}. */
  public Map<String, Object> variables(Map<String, Object> values) {
    return language.apply(values);
  }

  /** False when the call is to be kept without being read. */
  public boolean wants(Map<String, Object> variables) {
    return when.isEmpty()
        || when.get().evaluate(variables).filter(Boolean.TRUE::equals).isPresent();
  }

  /** The canonical signal as far as the call says it. */
  public Document read(Map<String, Object> variables) {
    Map<String, Object> signal = new HashMap<>();
    values.forEach((path, expression) ->
        expression.evaluate(variables).ifPresent(value -> put(signal, path, value)));
    return Document.of(signal);
  }

  /** True when this name is read by an expression. */
  boolean names(String... path) {
    return values.containsKey(List.of(path));
  }

  @SuppressWarnings("unchecked") // every inner map was made here
  private static void put(Map<String, Object> signal, List<String> path, Object value) {
    Map<String, Object> here = signal;
    for (String name : path.subList(0, path.size() - 1)) {
      here = (Map<String, Object>) here.computeIfAbsent(name, _ -> new HashMap<String, Object>());
    }
    here.put(path.getLast(), value);
  }
}
