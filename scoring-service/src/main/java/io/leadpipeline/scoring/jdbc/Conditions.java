package io.leadpipeline.scoring.jdbc;

import io.leadpipeline.messaging.SqlArrays;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of a search that were asked for, so that the plan is made for these alone. */
final class Conditions {

  private final List<String> sql = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  Conditions where(String condition) {
    sql.add(condition);
    return this;
  }

  Conditions where(String condition, String name, @Nullable Object value) {
    if (value != null) {
      sql.add(condition);
      values.put(name, value);
    }
    return this;
  }

  Conditions whereAny(String condition, String name, Collection<String> words) {
    return where(condition, name, words.isEmpty() ? null : SqlArrays.texts(words));
  }

  String sql() {
    return sql.isEmpty() ? "true" : String.join("\n  and ", sql);
  }

  Map<String, Object> values() {
    return values;
  }
}
