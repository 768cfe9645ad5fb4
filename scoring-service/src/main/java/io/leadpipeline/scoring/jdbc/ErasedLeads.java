package io.leadpipeline.scoring.jdbc;

import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.scoring.domain.Forgetting;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes persons out of the record; what happened and when stays. */
final class ErasedLeads {

  private static final String FORGET_PERSON =
      """
      update signal
      set payload = (jsonb_set(payload::jsonb, '{person}', :nobody::jsonb) - 'personRef')::json,
        test_address = null
      where lead_id = any(:leads)
      """;

  private static final List<String> FORGET_IDENTITIES =
      List.of(
          """
          delete from weak_link
          where signal_id in (select id from signal where lead_id = any(:leads))
          """,
          """
          delete from identity
          where lead_id = any(:leads)
            or lead_id in (select absorbed_id from lead_alias where survivor_id = any(:leads))
          """,
          "update lead_merge set identifiers = '{}' where survivor_id = any(:leads)",
          """
          update lead_split set identifiers = '{}'
          where kept_id = any(:leads) or split_off_id = any(:leads)
          """,
          "update lead set test_address = null, told_face = null where id = any(:leads)");

  private final JdbcClient jdbc;
  private final JsonColumns json;

  ErasedLeads(JdbcClient jdbc, JsonColumns json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void erase(Collection<UUID> leads) {
    if (leads.isEmpty()) {
      return;
    }
    var ids = SqlArrays.uuids(leads);
    jdbc.sql(FORGET_PERSON)
        .param("leads", ids)
        .param("nobody", json.write(Forgetting.NOBODY))
        .update();
    FORGET_IDENTITIES.forEach(sql -> jdbc.sql(sql).param("leads", ids).update());
  }
}
