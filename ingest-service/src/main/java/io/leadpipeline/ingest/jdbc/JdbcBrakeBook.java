package io.leadpipeline.ingest.jdbc;

import io.leadpipeline.ingest.application.BrakeBook;
import io.leadpipeline.ingest.domain.brake.Engagement;
import io.leadpipeline.ingest.domain.brake.HandsKnown;
import io.leadpipeline.ingest.domain.brake.HeldHands;
import io.leadpipeline.ingest.domain.brake.RaisedHand;
import io.leadpipeline.messaging.SqlArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts of hands in {@code raised_hand} by minute, engagements in {@code brake} by form. */
public final class JdbcBrakeBook implements BrakeBook {

  private static final String COUNT =
      """
      insert into raised_hand as known (form, minute, hands)
      select form, minute, count(*)
      from unnest(:forms, :minutes) as t (form, minute)
      group by form, minute order by form, minute
      on conflict (form, minute) do update set hands = known.hands + excluded.hands
      """;

  // Four weeks have 672 hours; those without a hand count as well.
  private static final String USUAL =
      """
      select form, sum(hands) / 672.0 as usual
      from raised_hand where minute > :from and minute <= :to group by form
      """;

  // A held hand that was released has gone on by leads.received and is counted there.
  private static final String LAST_HOUR =
      """
      select form, sum(hands)::int as hands, max(lifted) as lifted
      from (
        select form, hands, null::timestamptz as lifted from raised_hand where minute > :hourAgo
        union all
        select form, 1, null from rejection
        where verdict = 'HELD' and state <> 'REPLAYED' and received_at > :hourAgo
        union all
        select form, 0, lifted_until from brake where lifted_until > :now) counted
      group by form
      """;

  private static final String WAITING =
      "select count(*)::int from rejection where verdict = 'HELD' and state = 'OPEN'";

  private static final String ENGAGE_FIRST =
      """
      insert into brake (form, provider, connection, engaged_at, newest_at, hand_limit, usual_hour)
      select form, provider, connection, since, since, hand_limit, usual_hour
      from unnest(:forms, :providers, :connections, :since, :limits, :usual)
        as t (form, provider, connection, since, hand_limit, usual_hour)
      on conflict (form) do nothing
      returning form
      """;

  // What was held just before everybody knew of a release goes on without another word.
  private static final String ENGAGE_AGAIN =
      """
      update brake b
      set provider = t.provider, connection = t.connection, engaged_at = t.since,
          newest_at = t.since, decided_at = null, hand_limit = t.hand_limit,
          usual_hour = t.usual_hour
      from unnest(:forms, :providers, :connections, :since, :limits, :usual)
        as t (form, provider, connection, since, hand_limit, usual_hour)
      where b.form = t.form
        and (b.decided_at is not null or b.newest_at < t.since - interval '1 hour')
        and (b.lifted_until is null or b.lifted_until < t.since)
      returning b.form
      """;

  private static final String GO_ON =
      """
      update brake b set newest_at = greatest(b.newest_at, t.since)
      from unnest(:forms, :since) as t (form, since)
      where b.form = t.form
      """;

  private static final String DECIDED = "update brake set decided_at = :at where form = :form";

  private static final String LIFT = "update brake set lifted_until = :until where form = :form";

  private static final String HELD =
      """
      select b.form, b.provider || '/' || b.connection as connection, count(r.id)::int as hands,
        min(r.received_at) as since, max(r.received_at) as newest, b.hand_limit, b.usual_hour,
        case when b.lifted_until > :now then b.lifted_until end as lifted
      from brake b
      left join rejection r on r.form = b.form and r.verdict = 'HELD' and r.state = 'OPEN'
      group by b.form
      having count(r.id) > 0 or b.lifted_until > :now
      order by b.form
      """;

  private final JdbcClient jdbc;

  public JdbcBrakeBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void count(Collection<RaisedHand> hands) {
    if (hands.isEmpty()) {
      return;
    }
    jdbc.sql(COUNT)
        .param("forms", SqlArrays.texts(hands, RaisedHand::form))
        .param("minutes", SqlArrays.instants(hands, it -> it.at().truncatedTo(ChronoUnit.MINUTES)))
        .update();
  }

  @Override
  public Map<String, Double> usualHours(Instant now) {
    Map<String, Double> usual = new HashMap<>();
    jdbc.sql(USUAL)
        .param("from", atUtc(now.minus(28, ChronoUnit.DAYS)))
        .param("to", atUtc(now.minus(1, ChronoUnit.HOURS)))
        .query(
            (RowCallbackHandler) row -> usual.put(row.getString("form"), row.getDouble("usual")));
    return usual;
  }

  @Override
  public Map<String, HandsKnown> lastHour(Instant now) {
    Map<String, HandsKnown> known = new HashMap<>();
    jdbc.sql(LAST_HOUR)
        .param("now", atUtc(now))
        .param("hourAgo", atUtc(now.minus(1, ChronoUnit.HOURS)))
        .query(
            (RowCallbackHandler)
                row ->
                    known.put(
                        row.getString("form"),
                        new HandsKnown(0, row.getInt("hands"), instant(row, "lifted"))));
    return known;
  }

  @Override
  public int waiting() {
    return jdbc.sql(WAITING).query(Integer.class).single();
  }

  @Override
  public List<Engagement> engage(Collection<Engagement> held) {
    List<Engagement> sorted = held.stream().sorted(Comparator.comparing(Engagement::form)).toList();
    Set<String> engaged = engaged(ENGAGE_FIRST, sorted);
    List<Engagement> others = sorted.stream().filter(it -> !engaged.contains(it.form())).toList();
    Set<String> again = engaged(ENGAGE_AGAIN, others);
    jdbc.sql(GO_ON)
        .param("forms", SqlArrays.texts(sorted, Engagement::form))
        .param("since", SqlArrays.instants(sorted, Engagement::since))
        .update();
    return sorted.stream()
        .filter(it -> engaged.contains(it.form()) || again.contains(it.form()))
        .toList();
  }

  private Set<String> engaged(String sql, List<Engagement> held) {
    return Set.copyOf(
        jdbc.sql(sql)
            .param("forms", SqlArrays.texts(held, Engagement::form))
            .param("providers", SqlArrays.texts(held, Engagement::provider))
            .param("connections", SqlArrays.texts(held, Engagement::connection))
            .param("since", SqlArrays.instants(held, Engagement::since))
            .param("limits", SqlArrays.integers(held, Engagement::limit))
            .param("usual", SqlArrays.doubles(held, Engagement::usualHour))
            .query((row, _) -> row.getString("form"))
            .list());
  }

  @Override
  public boolean decided(String form, Instant at) {
    return jdbc.sql(DECIDED).param("form", form).param("at", atUtc(at)).update() > 0;
  }

  @Override
  public void lift(String form, Instant until) {
    jdbc.sql(LIFT).param("form", form).param("until", atUtc(until)).update();
  }

  @Override
  public List<HeldHands> held(Instant now) {
    return jdbc.sql(HELD).param("now", atUtc(now)).query((row, _) -> held(row)).list();
  }

  private static HeldHands held(ResultSet row) throws SQLException {
    return new HeldHands(
        row.getString("form"),
        row.getString("connection"),
        row.getInt("hands"),
        instant(row, "since"),
        instant(row, "newest"),
        row.getInt("hand_limit"),
        row.getDouble("usual_hour"),
        instant(row, "lifted"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static OffsetDateTime atUtc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
