package io.leadpipeline.notification.jdbc;

import io.leadpipeline.notification.application.WishBook;
import io.leadpipeline.notification.domain.Wishes;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Wishes in the table {@code preference}. */
public final class JdbcWishBook implements WishBook {

  private static final String OF_REP = "select content from preference where rep_id = :rep";

  private static final String PUT =
      """
      insert into preference (rep_id, content) values (:rep, :content::jsonb)
      on conflict (rep_id) do update set content = excluded.content, changed_at = now()
      """;

  private static final String REMOVE = "delete from preference where rep_id = :rep";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  public JdbcWishBook(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public Wishes of(String rep) {
    return jdbc.sql(OF_REP)
        .param("rep", rep)
        .query(String.class)
        .optional()
        .map(content -> json.readValue(content, Wishes.class))
        .orElse(Wishes.NONE);
  }

  @Override
  public void put(String rep, Wishes wishes) {
    jdbc.sql(PUT).param("rep", rep).param("content", json.writeValueAsString(wishes)).update();
  }

  @Override
  public void remove(String rep) {
    jdbc.sql(REMOVE).param("rep", rep).update();
  }
}
