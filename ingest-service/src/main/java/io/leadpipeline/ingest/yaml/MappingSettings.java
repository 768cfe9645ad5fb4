package io.leadpipeline.ingest.yaml;

import io.leadpipeline.ingest.domain.Expression;
import io.leadpipeline.ingest.domain.Expressions;
import io.leadpipeline.ingest.domain.Mapping;
import io.leadpipeline.starter.startup.InvalidSetting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mapping as it is written: a canonical signal with an expression at each name, checked. */
record MappingSettings(
    String key, String connection, Map<String, Object> entry, Expressions expressions) {

  private static final String WHEN = "when";

  Mapping mapping() {
    Map<String, Object> names = new HashMap<>(entry);
    Optional<Expression> when =
        Optional.ofNullable(names.remove(WHEN)).map(it -> expression(List.of(WHEN), it));
    Map<List<String>, Expression> values = new HashMap<>();
    names.forEach((name, value) -> take(List.of(name), value, values));
    return new Mapping(when, values, expressions::variables);
  }

  private void take(List<String> path, Object value, Map<List<String>, Expression> values) {
    if (value instanceof Map<?, ?> inner) {
      inner.forEach((name, it) -> {
        List<String> longer = new ArrayList<>(path);
        longer.add(String.valueOf(name));
        take(longer, it == null ? "" : it, values);
      });
      return;
    }
    if (!Mapping.canName(path)) {
      throw wrong(path, "is no name that can be mapped", "a name of the canonical signal");
    }
    values.put(List.copyOf(path), expression(path, value));
  }

  private Expression expression(List<String> path, Object text) {
    return switch (expressions.compile(String.valueOf(text))) {
      case Expressions.Compiled.Right it -> it.expression();
      case Expressions.Compiled.Wrong it ->
          throw wrong(
              path,
              "of " + connection + " is no expression at " + it.position() + ": " + it.reason(),
              "CEL over body, headers and event, text in quotes");
    };
  }

  private InvalidSetting wrong(List<String> path, String problem, String expected) {
    return new InvalidSetting(key + "." + String.join(".", path), problem, expected);
  }
}
