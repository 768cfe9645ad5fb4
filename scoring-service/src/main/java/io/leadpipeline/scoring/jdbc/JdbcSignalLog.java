package io.leadpipeline.scoring.jdbc;

import io.leadpipeline.events.Intent;
import io.leadpipeline.events.Signal;
import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.scoring.application.Arrival;
import io.leadpipeline.scoring.application.LeadChange;
import io.leadpipeline.scoring.application.SignalLog;
import io.leadpipeline.scoring.domain.Position;
import io.leadpipeline.scoring.domain.identity.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record of signals in PostgreSQL, read in pages so that no history fills the memory. */
public final class JdbcSignalLog implements SignalLog {

  private static final int PAGE = 1_000;
  private static final Place START = new Place(new UUID(0, 0), Span.START);

  private static final String IN_SLOTS =
      """
      select id, slot, revision, payload ->> 'intent' as intent, occurred_at
      from signal
      where slot = any(:slots)
      """;

  private static final String PAGE_OF_SIGNALS =
      """
      select lead_id, payload
      from signal s
      where lead_id = any(:leads)
        and occurred_at <= :until
        and (lead_id, occurred_at, id) > (:lead, :at, :id)
        and not exists (
          select from signal newer where newer.slot = s.slot and newer.revision > s.revision)
      order by lead_id, occurred_at, id
      limit :page
      """;

  private static final String AFTER =
      """
      select t.place, next.payload
      from unnest(:leads, :ats, :ids) with ordinality as t (lead_id, at, id, place)
      cross join lateral (
        select s.occurred_at, s.id, s.payload
        from signal s
        where s.lead_id = t.lead_id and (s.occurred_at, s.id) > (t.at, t.id)
          and not exists (
            select from signal newer where newer.slot = s.slot and newer.revision > s.revision)
        order by s.occurred_at, s.id
        limit :most) next
      order by t.place, next.occurred_at, next.id
      """;

  private static final String FIRST_OF =
      """
      select t.lead_id, first.occurred_at, first.id
      from unnest(:leads) as t (lead_id)
      cross join lateral (
        select occurred_at, id from signal s
        where s.lead_id = t.lead_id
        order by occurred_at, id
        limit 1) first
      """;

  private static final String APPEND =
      """
      insert into signal
        (id, lead_id, submission_id, slot, revision, kind, occurred_at, received_at, recorded_at,
         payload, trail, test_address)
      select id, lead_id, submission_id, slot, revision, kind, occurred_at, received_at, :recordedAt,
        payload::json, trail::json, test_address
      from unnest(
        :ids, :leads, :submissions, :slots, :revisions, :kinds, :occurred, :received, :payloads,
        :trails, :testAddresses)
      as t (id, lead_id, submission_id, slot, revision, kind, occurred_at, received_at, payload,
        trail, test_address)
      """;

  private final JdbcClient jdbc;
  private final JsonColumns json;

  public JdbcSignalLog(JdbcClient jdbc, JsonColumns json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** A signal on its way to its lead's row. */
  private record Row(UUID lead, Arrival arrival) {

    Signal signal() {
      return arrival.signal();
    }
  }

  /** A recorded signal of a lead. */
  private record Read(UUID lead, Signal signal) {

    Place place() {
      return new Place(lead, Position.of(signal));
    }
  }

  @Override
  public Map<UUID, Recorded> inSlots(Collection<UUID> slots) {
    if (slots.isEmpty()) {
      return Map.of();
    }
    Map<UUID, Recorded> recorded = new HashMap<>();
    jdbc.sql(IN_SLOTS)
        .param("slots", SqlArrays.uuids(slots))
        .query(row -> {
          recorded.put(row.getObject("id", UUID.class), recorded(row));
        });
    return recorded;
  }

  private static Recorded recorded(ResultSet row) throws SQLException {
    String intent = row.getString("intent");
    boolean raisedHand = intent != null && new Intent(intent).raisesHand();
    return new Recorded(
        row.getObject("slot", UUID.class),
        row.getInt("revision"),
        raisedHand,
        new Position(instant(row), row.getObject("id", UUID.class)));
  }

  @Override
  public void replay(Collection<UUID> leads, Instant until, BiConsumer<UUID, Signal> reader) {
    List<Read> page = page(leads, until, START);
    while (!page.isEmpty()) {
      page.forEach(read -> reader.accept(read.lead(), read.signal()));
      page = page.size() < PAGE ? List.of() : page(leads, until, page.getLast().place());
    }
  }

  private List<Read> page(Collection<UUID> leads, Instant until, Place after) {
    return jdbc.sql(PAGE_OF_SIGNALS)
        .param("leads", SqlArrays.uuids(leads))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .param("lead", after.lead())
        .param("at", after.position().at().atOffset(ZoneOffset.UTC))
        .param("id", after.position().id())
        .param("page", PAGE)
        .query(this::read)
        .list();
  }

  private Read read(ResultSet row, int number) throws SQLException {
    Signal signal = json.read(row.getString("payload"), Signal.class);
    return new Read(row.getObject("lead_id", UUID.class), signal);
  }

  @Override
  public List<List<Signal>> after(List<Place> places, int most) {
    List<List<Signal>> pages = new ArrayList<>();
    places.forEach(_ -> pages.add(new ArrayList<>()));
    jdbc.sql(AFTER)
        .param("leads", SqlArrays.uuids(places, Place::lead))
        .param("ats", SqlArrays.instants(places, place -> place.position().at()))
        .param("ids", SqlArrays.uuids(places, place -> place.position().id()))
        .param("most", most)
        .query(row -> {
          Signal signal = json.read(row.getString("payload"), Signal.class);
          pages.get(row.getInt("place") - 1).add(signal);
        });
    return pages;
  }

  @Override
  public Map<UUID, Position> firstOf(Collection<UUID> leads) {
    Map<UUID, Position> first = new HashMap<>();
    jdbc.sql(FIRST_OF)
        .param("leads", SqlArrays.uuids(leads))
        .query(row -> {
          first.put(
              row.getObject("lead_id", UUID.class),
              new Position(instant(row), row.getObject("id", UUID.class)));
        });
    return first;
  }

  private static Instant instant(ResultSet row) throws SQLException {
    return row.getObject("occurred_at", OffsetDateTime.class).toInstant();
  }

  @Override
  public void append(Collection<LeadChange> changes, Instant recordedAt) {
    List<Row> rows =
        changes.stream()
            .flatMap(change -> change.arrivals().stream().map(a -> new Row(change.id(), a)))
            .toList();
    if (rows.isEmpty()) {
      return;
    }
    jdbc.sql(APPEND)
        .params(columns(rows))
        .param("recordedAt", recordedAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  private Map<String, Object> columns(List<Row> rows) {
    Map<String, Object> columns = new HashMap<>();
    columns.put("ids", SqlArrays.uuids(rows, row -> row.signal().id()));
    columns.put("leads", SqlArrays.uuids(rows, Row::lead));
    columns.put("submissions", SqlArrays.uuids(rows, row -> row.signal().submissionId()));
    columns.put("slots", SqlArrays.uuids(rows, row -> row.arrival().slot()));
    columns.put("revisions", SqlArrays.integers(rows, row -> row.signal().revision()));
    columns.put("kinds", SqlArrays.texts(rows, row -> row.signal().kind().value()));
    columns.put("occurred", SqlArrays.instants(rows, row -> Position.of(row.signal()).at()));
    columns.put("received", SqlArrays.instants(rows, row -> row.signal().receivedAt()));
    columns.put("payloads", SqlArrays.texts(rows, row -> json.write(row.signal())));
    columns.put("trails", SqlArrays.texts(rows, row -> json.write(row.arrival().trail())));
    columns.put("testAddresses", SqlArrays.texts(rows, row -> row.arrival().testAddress()));
    return columns;
  }
}
