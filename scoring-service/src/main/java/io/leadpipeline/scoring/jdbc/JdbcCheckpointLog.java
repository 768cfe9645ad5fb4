package io.leadpipeline.scoring.jdbc;

import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.scoring.application.Checkpoint;
import io.leadpipeline.scoring.application.CheckpointLog;
import io.leadpipeline.scoring.application.LeadChange;
import io.leadpipeline.scoring.application.SignalLog.Place;
import io.leadpipeline.scoring.domain.LeadState;
import io.leadpipeline.scoring.domain.Position;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Checkpoints in PostgreSQL. */
public final class JdbcCheckpointLog implements CheckpointLog {

  private static final String BEFORE =
      """
      select t.lead_id, newest.state
      from unnest(:leads, :ats, :ids) as t (lead_id, at, id)
      cross join lateral (
        select c.state
        from checkpoint c
        where c.lead_id = t.lead_id and (c.at, c.signal_id) < (t.at, t.id) and c.model = :model
        order by c.at desc, c.signal_id desc
        limit 1) newest
      """;

  private static final String FORGET =
      """
      delete from checkpoint c
      using unnest(:leads, :ats, :ids) as t (lead_id, at, id)
      where c.lead_id = t.lead_id and (c.at, c.signal_id) >= (t.at, t.id)
      """;

  private static final String WRITE =
      """
      insert into checkpoint (lead_id, at, signal_id, model, state)
      select lead_id, at, signal_id, model, state::json
      from unnest(:leads, :ats, :ids, :models, :states) as t (lead_id, at, signal_id, model, state)
      on conflict on constraint checkpoint_pk
      do update set model = excluded.model, state = excluded.state, created_at = now()
      """;

  private final JdbcClient jdbc;
  private final JsonColumns json;

  public JdbcCheckpointLog(JdbcClient jdbc, JsonColumns json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public Map<UUID, LeadState> before(List<Place> places, String model) {
    Map<UUID, LeadState> states = new HashMap<>();
    jdbc.sql(BEFORE)
        .params(columns(places))
        .param("model", model)
        .query(row -> {
          states.put(
              row.getObject("lead_id", UUID.class),
              json.read(row.getString("state"), LeadState.class));
        });
    return states;
  }

  @Override
  public void write(Collection<LeadChange> changes) {
    List<Place> changed =
        changes.stream()
            .flatMap(
                change -> change.refoldedFrom().stream().map(from -> new Place(change.id(), from)))
            .toList();
    if (!changed.isEmpty()) {
      jdbc.sql(FORGET).params(columns(changed)).update();
    }
    List<Checkpoint> made = changes.stream().flatMap(it -> it.checkpoints().stream()).toList();
    if (!made.isEmpty()) {
      jdbc.sql(WRITE)
          .params(columns(made.stream().map(JdbcCheckpointLog::place).toList()))
          .param("models", SqlArrays.texts(made, it -> it.state().model()))
          .param("states", SqlArrays.texts(made, it -> json.write(it.state())))
          .update();
    }
  }

  private static Place place(Checkpoint checkpoint) {
    Position last = Objects.requireNonNull(checkpoint.state().last(), "a checkpoint has a place");
    return new Place(checkpoint.lead(), last);
  }

  private static Map<String, Object> columns(List<Place> places) {
    return Map.of(
        "leads", SqlArrays.uuids(places, Place::lead),
        "ats", SqlArrays.instants(places, place -> place.position().at()),
        "ids", SqlArrays.uuids(places, place -> place.position().id()));
  }
}
