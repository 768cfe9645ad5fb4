package io.leadpipeline.e2e;

import org.springframework.jdbc.core.simple.JdbcClient;

/** All that scoring made of the log. */
public final class ScoringTables {

  /** Models and their publications are nobody's leads; they stay. */
  private static final String EMPTY =
      """
      do $$ begin
        execute (
          select 'truncate ' || string_agg(quote_ident(tablename), ', ') || ' cascade'
          from pg_tables
          where schemaname = 'public'
            and tablename not in ('flyway_schema_history', 'model_version', 'publication'));
      end $$
      """;

  private ScoringTables() {}

  /** Empties them; scoring must not run meanwhile. */
  public static void empty(JdbcClient scoring) {
    scoring.sql(EMPTY).update();
  }
}
