package io.leadpipeline.notification.jdbc;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.notification.application.SpendBook;
import io.leadpipeline.notification.application.WarningBook;
import io.leadpipeline.notification.domain.Overspent;
import io.leadpipeline.notification.domain.SalesPerson;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Spending in the table {@code spend}; hours are database time. */
public final class JdbcSpendBook implements SpendBook {

  private static final String SPEND =
      """
      insert into spend as known (channel, destination, hour, spent)
      values (:channel, :destination, date_trunc('hour', now()), 1)
      on conflict (channel, destination, hour) do update
        set spent = known.spent + 1
        where known.spent < :cap
      """;

  private static final String OVER =
      """
      update spend set over = true
      where channel = :channel and destination = :destination
        and hour = date_trunc('hour', now()) and not over
      """;

  private static final String UNTOLD =
      """
      select channel, destination, hour, spent from spend
      where over and not told and hour > now() - interval '1 day' order by hour limit 20
      """;

  private static final String TOLD =
      """
      update spend set told = true
      where channel = :channel and destination = :destination and hour = :hour
      """;

  private final JdbcClient jdbc;
  private final WarningBook people;

  /** Spending; {@code people} knows who manages. */
  public JdbcSpendBook(JdbcClient jdbc, WarningBook people) {
    this.jdbc = jdbc;
    this.people = people;
  }

  @Override
  public boolean spend(AlertChannel channel, String destination, Caps caps) {
    return spend(channel, destination, caps.each()) && spend(channel, "", caps.inAll());
  }

  private boolean spend(AlertChannel channel, String destination, int cap) {
    boolean may = cap > 0 && statement(SPEND, channel, destination).param("cap", cap).update() == 1;
    if (!may) {
      statement(OVER, channel, destination).update();
    }
    return may;
  }

  private JdbcClient.StatementSpec statement(String sql, AlertChannel channel, String destination) {
    return jdbc.sql(sql).param("channel", channel.value()).param("destination", destination);
  }

  @Override
  public List<Overspent> untold() {
    return jdbc.sql(UNTOLD)
        .query((row, _) ->
            new Overspent(
                new AlertChannel(row.getString("channel")),
                row.getString("destination"),
                row.getObject("hour", OffsetDateTime.class).toInstant(),
                row.getInt("spent")))
        .list();
  }

  @Override
  public void told(Overspent overspent) {
    statement(TOLD, overspent.channel(), overspent.destination())
        .param("hour", overspent.hour().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public List<SalesPerson> managers() {
    return people.managers();
  }
}
