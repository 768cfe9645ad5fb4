package io.leadpipeline.ingest.jdbc;

import io.leadpipeline.ingest.application.StatusBook;
import io.leadpipeline.ingest.domain.status.AlertNews;
import io.leadpipeline.ingest.domain.status.HandoffNews;
import io.leadpipeline.ingest.domain.status.LeadNews;
import io.leadpipeline.ingest.domain.status.StageNews;
import io.leadpipeline.ingest.domain.status.Submission;
import io.leadpipeline.messaging.SqlArrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tools.jackson.databind.json.JsonMapper;

/** Submissions and what was told of them, each kind of news in one statement a batch. */
public final class JdbcStatusBook implements StatusBook {

  // The better state wins, then the earlier post, in whatever order they come.
  private static final String SUBMISSIONS =
      """
      insert into submission as known (submission_id, state, reason, provider, connection, form,
        hand_raised, person_ref, occurred, received, accepted)
      select submission_id, state, reason, provider, connection, form,
        hand_raised, person_ref, occurred, received, accepted
      from unnest(:ids, :states, :reasons, :providers, :connections, :forms,
          :raised, :persons, :occurred, :received, :accepted)
        as t (submission_id, state, reason, provider, connection, form,
          hand_raised, person_ref, occurred, received, accepted)
      on conflict (submission_id) do update
        set state = excluded.state, reason = excluded.reason, provider = excluded.provider,
            connection = excluded.connection, form = excluded.form,
            hand_raised = excluded.hand_raised, person_ref = excluded.person_ref,
            occurred = excluded.occurred, received = excluded.received,
            accepted = excluded.accepted
        where (array_position(array['REFUSED', 'SPAM', 'HELD', 'ACCEPTED'], excluded.state), known.received)
            > (array_position(array['REFUSED', 'SPAM', 'HELD', 'ACCEPTED'], known.state), excluded.received)
      """;

  private static final String LEADS =
      """
      insert into announced_lead as known (submission_id, lead_id, version, stage, temperature, fit,
        engagement, why_now, person_ref, scored)
      select submission_id, lead_id, version, stage, temperature, fit,
        engagement, why_now::json, person_ref, scored
      from unnest(:ids, :leads, :versions, :stages, :temperatures, :fits,
          :engagements, :reasons, :persons, :scored)
        as t (submission_id, lead_id, version, stage, temperature, fit,
          engagement, why_now, person_ref, scored)
      on conflict (submission_id) do update
        set lead_id = excluded.lead_id, version = excluded.version, stage = excluded.stage,
            temperature = excluded.temperature, fit = excluded.fit,
            engagement = excluded.engagement, why_now = excluded.why_now,
            person_ref = excluded.person_ref, scored = excluded.scored, noted_at = now()
        where known.version < excluded.version
      returning submission_id
      """;

  private static final String STAGES =
      """
      insert into stage_change as known (submission_id, version, stage_from, stage_to)
      select submission_id, version, stage_from, stage_to
      from unnest(:ids, :versions, :froms, :tos)
        as t (submission_id, version, stage_from, stage_to)
      on conflict (submission_id) do update
        set version = excluded.version, stage_from = excluded.stage_from,
            stage_to = excluded.stage_to, noted_at = now()
        where known.version < excluded.version
      returning submission_id
      """;

  private static final String HANDOFFS =
      """
      insert into handoff_copy as known (handoff_id, submission_id, lead_id, version, state,
        rep_name, hop, routed, acknowledged, contacted)
      select handoff_id, submission_id, lead_id, version, state,
        rep_name, hop, routed, acknowledged, contacted
      from unnest(:ids, :submissions, :leads, :versions, :states,
          :reps, :hops, :routed, :acknowledged, :contacted)
        as t (handoff_id, submission_id, lead_id, version, state,
          rep_name, hop, routed, acknowledged, contacted)
      on conflict (handoff_id) do update
        set submission_id = excluded.submission_id, lead_id = excluded.lead_id,
            version = excluded.version, state = excluded.state, rep_name = excluded.rep_name,
            hop = excluded.hop, routed = excluded.routed, acknowledged = excluded.acknowledged,
            contacted = excluded.contacted, noted_at = now()
        where known.version < excluded.version
      returning handoff_id
      """;

  private static final String ALERTS =
      """
      insert into alert_copy as known (alert_id, handoff_id, version, channel, state, alerted)
      select alert_id, handoff_id, version, channel, state, alerted
      from unnest(:ids, :handoffs, :versions, :channels, :states, :alerted)
        as t (alert_id, handoff_id, version, channel, state, alerted)
      on conflict (alert_id) do update
        set handoff_id = excluded.handoff_id, version = excluded.version,
            channel = excluded.channel, state = excluded.state, alerted = excluded.alerted,
            noted_at = now()
        where known.version < excluded.version
      returning alert_id
      """;

  // Later news of older versions cannot bring it back.
  private static final String FORGET =
      """
      update announced_lead known
      set version = greatest(known.version, erased.version), why_now = '[]', person_ref = null
      from unnest(:leads, :versions) as erased (lead_id, version)
      where known.lead_id = erased.lead_id
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  public JdbcStatusBook(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public void keepSubmissions(Collection<Submission> submissions) {
    List<Submission> rows = sorted(submissions, Submission::id);
    jdbc.sql(SUBMISSIONS)
        .param("ids", SqlArrays.uuids(rows, Submission::id))
        .param("states", SqlArrays.texts(rows, row -> row.state().name()))
        .param("reasons", SqlArrays.texts(rows, Submission::reason))
        .param("providers", SqlArrays.texts(rows, Submission::provider))
        .param("connections", SqlArrays.texts(rows, Submission::connection))
        .param("forms", SqlArrays.texts(rows, Submission::form))
        .param("raised", SqlArrays.booleans(rows, Submission::handRaised))
        .param("persons", SqlArrays.texts(rows, Submission::personRef))
        .param("occurred", SqlArrays.instants(rows, row -> row.trail().occurred()))
        .param("received", SqlArrays.instants(rows, Submission::receivedAt))
        .param("accepted", SqlArrays.instants(rows, row -> row.trail().accepted()))
        .update();
  }

  @Override
  public Set<UUID> keepLeads(Collection<LeadNews> news) {
    List<LeadNews> rows = sorted(news, LeadNews::submissionId);
    return kept(
        jdbc.sql(LEADS)
            .param("ids", SqlArrays.uuids(rows, LeadNews::submissionId))
            .param("leads", SqlArrays.uuids(rows, LeadNews::leadId))
            .param("versions", SqlArrays.longs(rows, LeadNews::version))
            .param("stages", SqlArrays.texts(rows, row -> row.stage().value()))
            .param("temperatures", SqlArrays.texts(rows, row -> row.temperature().value()))
            .param("fits", SqlArrays.doubles(rows, LeadNews::fit))
            .param("engagements", SqlArrays.doubles(rows, LeadNews::engagement))
            .param("reasons", SqlArrays.texts(rows, row -> json.writeValueAsString(row.whyNow())))
            .param("persons", SqlArrays.texts(rows, LeadNews::personRef))
            .param("scored", SqlArrays.instants(rows, LeadNews::scored)));
  }

  @Override
  public Set<UUID> keepStages(Collection<StageNews> news) {
    List<StageNews> rows = sorted(news, StageNews::submissionId);
    return kept(
        jdbc.sql(STAGES)
            .param("ids", SqlArrays.uuids(rows, StageNews::submissionId))
            .param("versions", SqlArrays.longs(rows, StageNews::version))
            .param("froms", SqlArrays.texts(rows, row -> row.from().value()))
            .param("tos", SqlArrays.texts(rows, row -> row.to().value())));
  }

  @Override
  public Set<UUID> keepHandoffs(Collection<HandoffNews> news) {
    List<HandoffNews> rows = sorted(news, HandoffNews::id);
    return kept(
        jdbc.sql(HANDOFFS)
            .param("ids", SqlArrays.uuids(rows, HandoffNews::id))
            .param("submissions", SqlArrays.uuids(rows, HandoffNews::submissionId))
            .param("leads", SqlArrays.uuids(rows, HandoffNews::leadId))
            .param("versions", SqlArrays.longs(rows, HandoffNews::version))
            .param("states", SqlArrays.texts(rows, row -> row.state().value()))
            .param("reps", SqlArrays.texts(rows, HandoffNews::repName))
            .param("hops", SqlArrays.integers(rows, HandoffNews::hop))
            .param("routed", SqlArrays.instants(rows, row -> row.trail().routed()))
            .param("acknowledged", SqlArrays.instants(rows, row -> row.trail().acknowledged()))
            .param("contacted", SqlArrays.instants(rows, row -> row.trail().contacted())));
  }

  @Override
  public Set<UUID> keepAlerts(Collection<AlertNews> news) {
    List<AlertNews> rows = sorted(news, AlertNews::id);
    return kept(
        jdbc.sql(ALERTS)
            .param("ids", SqlArrays.uuids(rows, AlertNews::id))
            .param("handoffs", SqlArrays.uuids(rows, AlertNews::handoffId))
            .param("versions", SqlArrays.longs(rows, AlertNews::version))
            .param("channels", SqlArrays.texts(rows, row -> row.channel().value()))
            .param("states", SqlArrays.texts(rows, row -> row.state().value()))
            .param("alerted", SqlArrays.instants(rows, AlertNews::alerted)));
  }

  @Override
  public void forget(Map<UUID, Long> leads) {
    if (!leads.isEmpty()) {
      Map<UUID, Long> sorted = new TreeMap<>(leads);
      jdbc.sql(FORGET)
          .param("leads", SqlArrays.uuids(sorted.keySet()))
          .param("versions", SqlArrays.longs(sorted.values(), version -> version))
          .update();
    }
  }

  /** In one order, so that instances never wait for each other in a circle. */
  private static <T> List<T> sorted(Collection<T> rows, Function<T, UUID> id) {
    return rows.stream().sorted(Comparator.comparing(id)).toList();
  }

  private static Set<UUID> kept(StatementSpec statement) {
    return Set.copyOf(statement.query(UUID.class).list());
  }
}
