package io.leadpipeline.notification.jdbc;

import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.messaging.sql.Answer;
import io.leadpipeline.messaging.sql.Trips;
import io.leadpipeline.notification.application.HandoffCopies;
import io.leadpipeline.notification.domain.HandoffCopy;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Copies of handoffs in the table {@code handoff_copy}. */
public final class JdbcHandoffCopies implements HandoffCopies {

  /** Writing an equal version changes nothing but locks the row, so that it stays the newest. */
  private static final String KEEP =
      """
      insert into handoff_copy as known (handoff_id, lead_id, version, state, rep_id, hop)
      select handoff_id, lead_id, version, state, rep_id, hop
      from unnest(:ids, :leads, :versions, :states, :reps, :hops)
        as t (handoff_id, lead_id, version, state, rep_id, hop)
      on conflict (handoff_id) do update
        set lead_id = excluded.lead_id, version = excluded.version, state = excluded.state,
            rep_id = excluded.rep_id, hop = excluded.hop
        where known.version <= excluded.version
      returning handoff_id
      """;

  private final Trips trips;

  public JdbcHandoffCopies(Trips trips) {
    this.trips = trips;
  }

  @Override
  public Supplier<Set<UUID>> keep(Collection<HandoffCopy> newest) {
    if (newest.isEmpty()) {
      return Set::of;
    }
    List<HandoffCopy> sorted =
        newest.stream().sorted(Comparator.comparing(HandoffCopy::id)).toList();
    Answer<List<UUID>> kept =
        trips
            .sql(KEEP)
            .param("ids", SqlArrays.uuids(sorted, HandoffCopy::id))
            .param("leads", SqlArrays.uuids(sorted, HandoffCopy::leadId))
            .param("versions", SqlArrays.longs(sorted, HandoffCopy::version))
            .param("states", SqlArrays.texts(sorted, copy -> copy.state().value()))
            .param("reps", SqlArrays.texts(sorted, HandoffCopy::rep))
            .param("hops", SqlArrays.integers(sorted, HandoffCopy::hop))
            .query((row, _) -> row.getObject("handoff_id", UUID.class));
    return () -> Set.copyOf(kept.get());
  }
}
