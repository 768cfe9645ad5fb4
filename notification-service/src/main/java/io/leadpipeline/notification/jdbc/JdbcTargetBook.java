package io.leadpipeline.notification.jdbc;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.notification.application.TargetBook;
import io.leadpipeline.notification.domain.LostTarget;
import io.leadpipeline.notification.domain.Settlement;
import io.leadpipeline.notification.domain.Target;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Where channels find the reps, in the table {@code target}. */
public final class JdbcTargetBook implements TargetBook {

  private static final String OF_REP =
      """
      select rep_id, channel, address, lost_at, reason from target
      where rep_id = :rep order by channel
      """;

  private static final String PUT =
      """
      insert into target (rep_id, channel, address) values (:rep, :channel, :address)
      on conflict (rep_id, channel) do update
        set address = excluded.address, lost_at = null, reason = null, told = false,
            changed_at = now()
      """;

  private static final String REMOVE =
      "delete from target where rep_id = :rep and channel = :channel";

  private static final String LOSE =
      """
      update target g
      set lost_at = now(), reason = t.reason, told = false, changed_at = now()
      from unnest(:reps, :channels, :addresses, :reasons) as t (rep_id, channel, address, reason)
      where g.rep_id = t.rep_id and g.channel = t.channel and g.address = t.address
        and g.lost_at is null
      """;

  private static final String RESTORE =
      """
      update target
      set lost_at = null, reason = null, told = false, changed_at = now()
      where channel = :channel and lost_at is not null
      """;

  private static final String UNTOLD =
      "select "
          + PersonRows.COLUMNS
          + """
          , lost.channel as lost_channel, lost.reason as lost_reason
          from target lost join person p on p.rep_id = lost.rep_id
          where lost.lost_at is not null and not lost.told
          order by lost.lost_at limit :limit
          """;

  private static final String TOLD =
      """
      update target set told = true
      where rep_id = :rep and channel = :channel and lost_at is not null
      """;

  private final JdbcClient jdbc;
  private final PersonRows people;

  public JdbcTargetBook(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.people = new PersonRows(json);
  }

  @Override
  public List<Target> of(String rep) {
    return jdbc.sql(OF_REP).param("rep", rep).query((row, _) -> target(row)).list();
  }

  private static Target target(ResultSet row) throws SQLException {
    return new Target(
        row.getString("rep_id"),
        row.getString("channel"),
        row.getString("address"),
        instant(row.getObject("lost_at", OffsetDateTime.class)),
        row.getString("reason"));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  @Override
  public void put(String rep, AlertChannel channel, String address) {
    jdbc.sql(PUT)
        .param("rep", rep)
        .param("channel", channel.value())
        .param("address", address)
        .update();
  }

  @Override
  public void remove(String rep, AlertChannel channel) {
    jdbc.sql(REMOVE).param("rep", rep).param("channel", channel.value()).update();
  }

  @Override
  public void lose(Collection<Settlement> settled) {
    List<Lost> lost = Lost.among(settled);
    if (lost.isEmpty()) {
      return;
    }
    jdbc.sql(LOSE)
        .param("reps", SqlArrays.texts(lost, Lost::rep))
        .param("channels", SqlArrays.texts(lost, Lost::channel))
        .param("addresses", SqlArrays.texts(lost, Lost::address))
        .param("reasons", SqlArrays.texts(lost, Lost::reason))
        .update();
  }

  @Override
  public int restore(AlertChannel channel) {
    return jdbc.sql(RESTORE).param("channel", channel.value()).update();
  }

  @Override
  public List<LostTarget> untold(int limit) {
    return jdbc.sql(UNTOLD)
        .param("limit", limit)
        .query((row, _) ->
            new LostTarget(
                people.person(row),
                new AlertChannel(row.getString("lost_channel")),
                row.getString("lost_reason")))
        .list();
  }

  @Override
  public void told(LostTarget target) {
    jdbc.sql(TOLD)
        .param("rep", target.owner().id())
        .param("channel", target.channel().value())
        .update();
  }
}
