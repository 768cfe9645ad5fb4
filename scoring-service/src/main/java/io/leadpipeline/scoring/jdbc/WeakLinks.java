package io.leadpipeline.scoring.jdbc;

import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.scoring.domain.Position;
import io.leadpipeline.scoring.domain.identity.Link;
import io.leadpipeline.scoring.domain.identity.Owned;
import io.leadpipeline.scoring.domain.identity.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Weak identifiers as signals had them. */
final class WeakLinks {

  private static final String ADD =
      """
      insert into weak_link (kind, value, test, carrier, at, signal_id)
      select kind, value, test, carrier, at, signal_id
      from unnest(:kinds, :values, :tests, :carriers, :ats, :signals)
        as t (kind, value, test, carrier, at, signal_id)
      """;

  private static final String AROUND =
      """
      select distinct near.kind, near.value, near.test, near.at, near.signal_id, s.lead_id
      from unnest(:kinds, :values, :tests, :ats, :signals) as t (kind, value, test, at, signal_id)
      cross join lateral (
        (select * from weak_link w
         where w.kind = t.kind and w.value = t.value and w.test = t.test and w.carrier
           and (w.at, w.signal_id) < (t.at, t.signal_id)
         order by w.at desc, w.signal_id desc
         limit 1)
        union all
        (select * from weak_link w
         where w.kind = t.kind and w.value = t.value and w.test = t.test and w.carrier
           and (w.at, w.signal_id) > (t.at, t.signal_id)
         order by w.at, w.signal_id
         limit 1)) near
      join signal s on s.id = near.signal_id
      """;

  private static final String GOING_BY =
      """
      select w.kind, w.value, w.test, w.at, w.signal_id, s.lead_id
      from unnest(:kinds, :values, :tests, :fromAts, :fromIds, :untilAts, :untilIds)
        as t (kind, value, test, from_at, from_id, until_at, until_id)
      join weak_link w on w.kind = t.kind and w.value = t.value and w.test = t.test
        and not w.carrier and (w.at, w.signal_id) >= (t.from_at, t.from_id)
        and (w.at, w.signal_id) < (t.until_at, t.until_id)
      join signal s on s.id = w.signal_id
      """;

  private static final String CARRIED_BY =
      """
      select kind, value, test, at, signal_id
      from weak_link
      where signal_id = any(:signals) and carrier
      """;

  // A signal whose sender named the lead goes wherever the lead goes.
  private static final String KEEPING =
      """
      select t.lead_id
      from unnest(:leads) as t (lead_id)
      where exists (
        select from signal s
        where s.lead_id = t.lead_id and s.id <> all(:gone) and s.payload ->> 'leadId' is null)
      """;

  private final JdbcClient jdbc;

  WeakLinks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Collection<Link> links) {
    if (!links.isEmpty()) {
      jdbc.sql(ADD)
          .params(IdentityRows.columns(links.stream().map(Link::key).toList()))
          .param("carriers", SqlArrays.booleans(links, Link::carrier))
          .param("ats", SqlArrays.instants(links, link -> link.at().at()))
          .param("signals", SqlArrays.uuids(links, link -> link.at().id()))
          .update();
    }
  }

  List<Owned> carriersAround(Collection<Link> places) {
    return jdbc.sql(AROUND)
        .params(IdentityRows.columns(places.stream().map(Link::key).toList()))
        .param("ats", SqlArrays.instants(places, place -> place.at().at()))
        .param("signals", SqlArrays.uuids(places, place -> place.at().id()))
        .query(WeakLinks::owned)
        .list();
  }

  List<Owned> goingBy(Collection<Span> spans) {
    return jdbc.sql(GOING_BY)
        .params(IdentityRows.columns(spans.stream().map(Span::key).toList()))
        .param("fromAts", SqlArrays.instants(spans, span -> span.from().at()))
        .param("fromIds", SqlArrays.uuids(spans, span -> span.from().id()))
        .param("untilAts", SqlArrays.instants(spans, span -> span.until().at()))
        .param("untilIds", SqlArrays.uuids(spans, span -> span.until().id()))
        .query(WeakLinks::owned)
        .list();
  }

  List<Link> carriedBy(Collection<UUID> signals) {
    return jdbc.sql(CARRIED_BY)
        .param("signals", SqlArrays.uuids(signals))
        .query((row, _) -> new Link(IdentityRows.key(row), position(row), true))
        .list();
  }

  Set<UUID> keeping(Collection<UUID> leads, Collection<UUID> gone) {
    return new HashSet<>(
        jdbc.sql(KEEPING)
            .param("leads", SqlArrays.uuids(leads))
            .param("gone", SqlArrays.uuids(gone))
            .query((row, _) -> row.getObject(1, UUID.class))
            .list());
  }

  private static Owned owned(ResultSet row, int number) throws SQLException {
    return new Owned(IdentityRows.key(row), position(row), row.getObject("lead_id", UUID.class));
  }

  private static Position position(ResultSet row) throws SQLException {
    return new Position(
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("signal_id", UUID.class));
  }
}
