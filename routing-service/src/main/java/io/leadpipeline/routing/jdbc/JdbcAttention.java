package io.leadpipeline.routing.jdbc;

import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.routing.application.Attention;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

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

  private final JdbcClient jdbc;
  private final int limit;

  /**
   * Counts up to a limit.
   *
   * @param limit how many missed offers in a row are too many; 0 for any number is fine
   */
  public JdbcAttention(JdbcClient jdbc, int limit) {
    this.jdbc = jdbc;
    this.limit = limit;
  }

  @Override
  public Set<String> missed(Collection<String> reps) {
    if (reps.isEmpty() || limit == 0) {
      return Set.of();
    }
    Set<String> tooMany = new TreeSet<>();
    jdbc.sql(MISSED)
        .param("reps", SqlArrays.texts(Set.copyOf(reps)))
        .param("limit", limit)
        .query(row -> {
          String rep = row.getString(1);
          if (rep != null) {
            tooMany.add(rep);
          }
        });
    return tooMany;
  }

  @Override
  public void paid(Collection<String> reps) {
    if (!reps.isEmpty() && limit > 0) {
      jdbc.sql(PAID).param("reps", SqlArrays.texts(reps)).update();
    }
  }
}
