package io.leadpipeline.scoring.jdbc;

import io.leadpipeline.scoring.application.publishing.Histories;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leads gone through from one end to the other in PostgreSQL. */
public final class JdbcHistories implements Histories {

  private static final String HOW_MANY = "select count(*) from lead where not test";

  private static final String NEXT =
      """
      select id, announced_stage, announced_version, announced_at, told_face, untold_stage
      from lead
      where id > :last and not test
      order by id
      limit :most
      """;

  // Two ranges of the index; "<>" would walk through all leads once a second.
  private static final String OF_OTHERS =
      """
      (select id from lead where model < :version limit :most)
      union all
      (select id from lead where model > :version limit :most)
      limit :most
      """;

  private final JdbcClient jdbc;

  public JdbcHistories(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public long leads() {
    return jdbc.sql(HOW_MANY).query(Long.class).single();
  }

  @Override
  public List<Known> leadsAfter(UUID last, int atMost) {
    return jdbc.sql(NEXT)
        .param("last", last)
        .param("most", atMost)
        .query(JdbcHistories::known)
        .list();
  }

  @Override
  public List<UUID> foldedByOthers(String version, int atMost) {
    return jdbc.sql(OF_OTHERS)
        .param("version", version)
        .param("most", atMost)
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  private static Known known(ResultSet row, int number) throws SQLException {
    return new Known(row.getObject("id", UUID.class), LeadRows.announced(row));
  }
}
