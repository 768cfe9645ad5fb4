package io.leadpipeline.ingest.jdbc;

import io.leadpipeline.ingest.application.RejectionBook;
import io.leadpipeline.ingest.domain.rejection.Decision;
import io.leadpipeline.ingest.domain.rejection.KeptRequest;
import io.leadpipeline.ingest.domain.rejection.Place;
import io.leadpipeline.ingest.domain.rejection.Rejection;
import io.leadpipeline.ingest.domain.rejection.Sought;
import io.leadpipeline.messaging.SqlArrays;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Rejected submissions in the table {@code rejection}. */
public final class JdbcRejectionBook implements RejectionBook {

  private static final String KEEP =
      """
      insert into rejection (id, submission_id, provider, connection, form, verdict, code, detail,
        received_at, headers, body, held)
      select id, submission_id, provider, connection, form, verdict, code, detail,
        received_at, headers::json, body, held::json
      from unnest(:ids, :submissions, :providers, :connections, :forms, :verdicts, :codes, :details,
          :received, :headers, :bodies, :held)
        as t (id, submission_id, provider, connection, form, verdict, code, detail,
          received_at, headers, body, held)
      on conflict (id) do nothing
      """;

  private static final String SUMMARY =
      """
      select id, submission_id, provider, connection, form, verdict, code, detail, received_at,
        state, decided_by, decided_at, decision_reason, replayed_as
      """;

  private static final String LIST =
      SUMMARY
          + """
          from rejection
          where (received_at, id) < (:after, :afterId)
            and (cast(:connection as text) is null
              or :connection in (connection, provider || '/' || connection))
            and (cast(:form as text) is null or form = :form)
            and (cast(:code as text) is null or code = :code)
            and (cast(:spam as boolean) is null or (verdict = 'SPAM') = :spam)
            and (cast(:held as boolean) is null or (verdict = 'HELD') = :held)
            and (cast(:state as text) is null or state = :state)
            and (cast(:from as timestamptz) is null or received_at >= :from)
            and (cast(:to as timestamptz) is null or received_at < :to)
          order by received_at desc, id desc limit :limit
          """;

  private static final String WHOLE = SUMMARY + ", headers, body, held from rejection ";
  private static final String FIND = WHOLE + "where id = :id";
  private static final String TAKE = WHOLE + "where id = any(:ids) order by id for update";

  private static final String SETTLE =
      """
      update rejection r
      set verdict = t.verdict, code = t.code, detail = t.detail, state = t.state,
          decided_by = t.decided_by, decided_at = t.decided_at,
          decision_reason = t.decision_reason, replayed_as = t.replayed_as
      from unnest(:ids, :verdicts, :codes, :details, :states, :by, :at, :reasons, :became)
        as t (id, verdict, code, detail, state, decided_by, decided_at, decision_reason, replayed_as)
      where r.id = t.id
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final RejectionRows rows;

  public JdbcRejectionBook(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
    this.rows = new RejectionRows(json);
  }

  @Override
  public void keep(Collection<KeptRequest> requests) {
    List<KeptRequest> sorted =
        requests.stream().sorted(Comparator.comparing(KeptRequest::id)).toList();
    List<Rejection> about = sorted.stream().map(KeptRequest::rejection).toList();
    jdbc.sql(KEEP)
        .param("ids", SqlArrays.uuids(about, Rejection::id))
        .param("submissions", SqlArrays.uuids(about, Rejection::submissionId))
        .param("providers", SqlArrays.texts(about, Rejection::provider))
        .param("connections", SqlArrays.texts(about, Rejection::connection))
        .param("forms", SqlArrays.texts(about, Rejection::form))
        .param("verdicts", SqlArrays.texts(about, it -> it.refusal().verdict()))
        .param("codes", SqlArrays.texts(about, it -> it.refusal().code()))
        .param("details", SqlArrays.texts(about, it -> it.refusal().detail()))
        .param("received", SqlArrays.instants(about, Rejection::receivedAt))
        .param("headers", SqlArrays.texts(sorted, it -> json.writeValueAsString(it.headers())))
        .param("bodies", SqlArrays.bytes(sorted, KeptRequest::body))
        .param("held", SqlArrays.texts(sorted, this::held))
        .update();
  }

  @Override
  public List<Rejection> list(Sought sought, Place after, int limit) {
    return jdbc.sql(LIST)
        .param("after", atUtc(after.receivedAt()))
        .param("afterId", after.id())
        .param("connection", sought.connection())
        .param("form", sought.form())
        .param("code", sought.code())
        .param("spam", sought.spam())
        .param("held", sought.held())
        .param("state", sought.state() == null ? null : sought.state().name())
        .param("from", atUtc(sought.from()))
        .param("to", atUtc(sought.to()))
        .param("limit", limit)
        .query((row, _) -> rows.rejection(row))
        .list();
  }

  @Override
  public Optional<KeptRequest> find(UUID id) {
    return jdbc.sql(FIND).param("id", id).query((row, _) -> rows.whole(row)).optional();
  }

  @Override
  public List<KeptRequest> take(Collection<UUID> ids) {
    return jdbc.sql(TAKE)
        .param("ids", SqlArrays.uuids(ids))
        .query((row, _) -> rows.whole(row))
        .list();
  }

  @Override
  public void settle(Collection<Rejection> decided) {
    jdbc.sql(SETTLE)
        .param("ids", SqlArrays.uuids(decided, Rejection::id))
        .param("verdicts", SqlArrays.texts(decided, it -> it.refusal().verdict()))
        .param("codes", SqlArrays.texts(decided, it -> it.refusal().code()))
        .param("details", SqlArrays.texts(decided, it -> it.refusal().detail()))
        .param("states", SqlArrays.texts(decided, it -> it.state().name()))
        .param("by", SqlArrays.texts(decided, by(Decision::by)))
        .param("at", SqlArrays.instants(decided, by(Decision::at)))
        .param("reasons", SqlArrays.texts(decided, by(Decision::reason)))
        .param("became", SqlArrays.uuids(decided, Rejection::replayedAs))
        .update();
  }

  private static <T> Function<Rejection, @Nullable T> by(Function<Decision, @Nullable T> part) {
    return rejection -> {
      Decision decision = rejection.decision();
      return decision == null ? null : part.apply(decision);
    };
  }

  private @Nullable String held(KeptRequest request) {
    return request.held() == null ? null : json.writeValueAsString(request.held());
  }

  private static @Nullable OffsetDateTime atUtc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
