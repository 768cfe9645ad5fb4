package io.leadpipeline.ingest.jdbc;

import io.leadpipeline.events.Ids;
import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.ingest.application.Away;
import io.leadpipeline.ingest.application.Submissions;
import io.leadpipeline.ingest.domain.status.Submission;
import io.leadpipeline.ingest.domain.status.SubmissionStatus;
import io.leadpipeline.messaging.SqlArrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Looks submissions up in what the topics told, else in the spool, on a bounded pool. */
public final class JdbcSubmissions implements Submissions {

  // A replayed submission may have got another id, once its own key could be read.
  // A lead announced for the same person before counts until this submission moves it, and so does
  // the lead's open handoff: a request during one is attached to it.
  private static final String FIND =
      """
      select w.submission_id, s.state, s.reason, s.provider, s.connection, s.form,
        coalesce(s.hand_raised, false) as hand_raised, s.occurred, s.received, s.accepted,
        c.stage_from, c.stage_to,
        l.lead_id, coalesce(l.own, false) as lead_own, l.stage, l.temperature, l.fit, l.engagement,
        l.why_now, l.scored,
        h.handoff_id, coalesce(h.own, false) as handoff_own, h.state as handoff_state, h.rep_name,
        h.hop, h.routed, h.acknowledged, h.contacted,
        a.alert_id, a.channel, a.state as alert_state, a.alerted
      from (
        select coalesce(
          (select r.replayed_as from rejection r
           where r.submission_id = cast(:id as uuid)
             and exists (select 1 from submission it where it.submission_id = r.replayed_as)
           limit 1),
          cast(:id as uuid)) as submission_id) w
      left join submission s on s.submission_id = w.submission_id
      left join stage_change c on c.submission_id = w.submission_id
      left join lateral (
        select known.*, known.submission_id = w.submission_id as own
        from announced_lead known
        where known.submission_id = w.submission_id or known.person_ref = s.person_ref
        order by own desc, known.noted_at desc
        limit 1) l on true
      left join lateral (
        select known.*, coalesce(known.submission_id = w.submission_id, false) as own
        from handoff_copy known
        where known.submission_id = w.submission_id
          or known.lead_id = l.lead_id
            and known.state in ('WAITING', 'OFFERED', 'ACCEPTED', 'CONTACTED')
        order by own desc, known.noted_at desc
        limit 1) h on true
      left join lateral (
        select * from alert_copy known
        where known.handoff_id = h.handoff_id
        order by known.alerted nulls last, known.noted_at desc
        limit 1) a on true
      where s.submission_id is not null or l.lead_id is not null or h.handoff_id is not null
      """;

  private static final String SPOOLED = "select payload from spool where id = any(:ids) limit 1";

  /** Ids follow from the submission's: one signal each, in at most this many revisions. */
  private static final int REVISIONS = 4;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Away away;
  private final StatusRow rows;

  public JdbcSubmissions(JdbcClient jdbc, JsonMapper json, Executor pool) {
    this.jdbc = jdbc;
    this.json = json;
    this.away = new Away(pool);
    this.rows = new StatusRow(json);
  }

  @Override
  public CompletableFuture<Optional<SubmissionStatus>> find(UUID id) {
    return away.now(() -> followed(id).or(() -> spooled(id)));
  }

  private Optional<SubmissionStatus> followed(UUID id) {
    return jdbc.sql(FIND).param("id", id).query(rows).optional();
  }

  private Optional<SubmissionStatus> spooled(UUID id) {
    return jdbc.sql(SPOOLED)
        .param("ids", SqlArrays.uuids(signalsOf(id)))
        .query((row, _) -> json.readValue(row.getBytes("payload"), LeadReceived.class))
        .optional()
        .map(event -> SubmissionStatus.of(Submission.of(event).spooled()));
  }

  private static List<UUID> signalsOf(UUID submission) {
    return IntStream.range(0, REVISIONS)
        .mapToObj(revision -> Ids.signal(submission, 0, revision))
        .toList();
  }
}
