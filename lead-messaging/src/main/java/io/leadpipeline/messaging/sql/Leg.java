package io.leadpipeline.messaging.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;

/** One statement of a trip, with its values, and what is done with its result. */
record Leg(String sql, @Nullable Object[] values, boolean isQuestion, Taken taken) {

  private static final Map<String, ParsedSql> PARSED = new ConcurrentHashMap<>();

  static Leg of(String sql, Map<String, Object> parameters, boolean isQuestion, Taken taken) {
    var parsed = PARSED.computeIfAbsent(sql, NamedParameterUtils::parseSqlStatement);
    var source = new MapSqlParameterSource(parameters);
    return new Leg(
        NamedParameterUtils.substituteNamedParameters(parsed, source),
        NamedParameterUtils.buildValueArray(parsed, source, null),
        isQuestion,
        taken);
  }

  /** Takes the statement's result, which is the current one. */
  @FunctionalInterface
  interface Taken {
    void from(PreparedStatement executed) throws SQLException;
  }
}
