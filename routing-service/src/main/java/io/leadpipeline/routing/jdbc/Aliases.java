package io.leadpipeline.routing.jdbc;

import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.messaging.sql.Trips;
import io.leadpipeline.routing.domain.Draft;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Merged leads: every absorbed id points straight at the lead that survived. */
final class Aliases {
  private static final String ADD =
      """
      insert into lead_alias (absorbed_id, survivor_id)
      select absorbed, survivor from unnest(:absorbed, :survivors) as t (absorbed, survivor)
      on conflict (absorbed_id) do update set survivor_id = excluded.survivor_id
      """;
  private static final String FOLLOW =
      """
      update lead_alias a set survivor_id = t.survivor
      from unnest(:absorbed, :survivors) as t (absorbed, survivor)
      where a.survivor_id = t.absorbed
      """;
  private static final String REKEY =
      """
      update handoff h set lead_id = t.survivor
      from unnest(:absorbed, :survivors) as t (absorbed, survivor)
      where h.lead_id = t.absorbed
      """;
  private static final String HAND_OVER =
      """
      update handoff h set lead_id = t.split_off
      from unnest(:splitOff, :kept, :causes) as t (split_off, kept, cause)
      where h.lead_id = t.kept and h.cause_id = t.cause
      """;
  private static final String FORGET = "delete from lead_alias where absorbed_id = any(:ids)";

  private final Trips trips;

  Aliases(Trips trips) {
    this.trips = trips;
  }

  void merge(Map<UUID, UUID> survivors) {
    if (survivors.isEmpty()) {
      return;
    }
    List<Map.Entry<UUID, UUID>> pairs = List.copyOf(survivors.entrySet());
    for (String sql : List.of(FOLLOW, ADD, REKEY)) {
      trips
          .sql(sql)
          .param("absorbed", SqlArrays.uuids(pairs, Map.Entry::getKey))
          .param("survivors", SqlArrays.uuids(pairs, Map.Entry::getValue))
          .update();
    }
  }

  void split(Collection<Draft.Split> splits) {
    if (splits.isEmpty()) {
      return;
    }
    trips.sql(FORGET).param("ids", SqlArrays.uuids(splits, Draft.Split::splitOff)).update();
    List<Moved> moved = splits.stream().flatMap(Aliases::moved).toList();
    trips
        .sql(HAND_OVER)
        .param("splitOff", SqlArrays.uuids(moved, one -> one.split().splitOff()))
        .param("kept", SqlArrays.uuids(moved, one -> one.split().kept()))
        .param("causes", SqlArrays.uuids(moved, Moved::cause))
        .update();
  }

  private static Stream<Moved> moved(Draft.Split split) {
    return split.causes().stream().map(cause -> new Moved(split, cause));
  }

  private record Moved(Draft.Split split, UUID cause) {}
}
