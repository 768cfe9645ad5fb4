package io.leadpipeline.routing.jdbc;

import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.messaging.sql.Trips;
import io.leadpipeline.routing.application.Attention;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Missed offers as rows of {@code attention}. */
public final class JdbcAttention implements Attention {
  /** Within a batch each rep is counted once: they cannot have read the other mails either. */
  private static final String MISSED =
      """
      insert into attention as a (rep_id, missed)
      select rep_id, 1 from unnest(:reps) as t (rep_id)
      order by rep_id
      on conflict (rep_id) do update
          set missed = case when a.missed >= :limit then 1 else a.missed + 1 end
      returning case when missed >= :limit then rep_id end
      """;

  private static final String PAID =
      """
      update attention set missed = 0
      where rep_id in (
          select rep_id from attention
          where rep_id = any(:reps) and missed > 0 order by rep_id for update)
      """;

  private final Trips trips;
  private final int limit;

  /**
   * Counts up to a limit.
   *
   * @param limit how many missed offers in a row are too many; 0 for any number is fine
   */
  public JdbcAttention(Trips trips, int limit) {
    this.trips = trips;
    this.limit = limit;
  }

  @Override
  public Set<String> missed(Collection<String> reps) {
    if (reps.isEmpty() || limit == 0) {
      return Set.of();
    }
    return trips
        .sql(MISSED)
        .param("reps", SqlArrays.texts(Set.copyOf(reps)))
        .param("limit", limit)
        .read(JdbcAttention::named)
        .get();
  }

  private static Set<String> named(ResultSet rows) throws SQLException {
    Set<String> named = new TreeSet<>();
    while (rows.next()) {
      String rep = rows.getString(1);
      if (rep != null) {
        named.add(rep);
      }
    }
    return named;
  }

  @Override
  public void paid(Collection<String> reps) {
    if (!reps.isEmpty() && limit > 0) {
      trips.sql(PAID).param("reps", SqlArrays.texts(reps)).update();
    }
  }
}
