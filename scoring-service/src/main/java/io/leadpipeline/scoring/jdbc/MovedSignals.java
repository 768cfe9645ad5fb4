package io.leadpipeline.scoring.jdbc;

import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.scoring.application.Absorbed;
import io.leadpipeline.scoring.application.LeadChange;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signals that turn out to be another lead's, and leads that turn out to be another one. */
final class MovedSignals {

  private static final String GAIN =
      """
      update signal s set lead_id = t.lead_id
      from unnest(:signals, :leads) as t (id, lead_id)
      where s.id = t.id
      """;

  private static final String REMEMBER =
      """
      insert into lead_merge
        (absorbed_id, survivor_id, at, decided_by, reason, cause_id, identifiers, signals, version)
      select t.absorbed, t.survivor, clock_timestamp(), t.decided_by, t.reason, t.cause_id,
        string_to_array(t.identifiers, E'\\n'), array(select id from signal where lead_id = t.absorbed),
        t.version
      from unnest(:absorbed, :survivors, :deciders, :reasons, :causes, :identifiers, :versions)
        as t (absorbed, survivor, decided_by, reason, cause_id, identifiers, version)
      """;

  private static final String FOLLOW =
      """
      update lead_alias a set survivor_id = t.survivor
      from unnest(:absorbed, :survivors) as t (absorbed, survivor)
      where a.survivor_id = t.absorbed
      """;

  private static final String ALIAS =
      """
      insert into lead_alias (absorbed_id, survivor_id, since)
      select absorbed, survivor, now() from unnest(:absorbed, :survivors) as t (absorbed, survivor)
      on conflict on constraint lead_alias_pk
      do update set survivor_id = excluded.survivor_id, since = excluded.since
      """;

  private static final String REKEY_SIGNALS =
      """
      update signal s set lead_id = t.survivor
      from unnest(:absorbed, :survivors) as t (absorbed, survivor)
      where s.lead_id = t.absorbed
      """;

  private static final String REKEY_TRAILS =
      """
      update cause_trail c set lead_id = t.survivor
      from unnest(:absorbed, :survivors) as t (absorbed, survivor)
      where c.lead_id = t.absorbed
      """;

  private static final List<String> BY_PAIR = List.of(FOLLOW, ALIAS, REKEY_SIGNALS, REKEY_TRAILS);

  private static final List<String> FORGET =
      List.of(
          "delete from stage_change where lead_id = any(:absorbed)",
          "delete from checkpoint where lead_id = any(:absorbed)",
          "delete from lead where id = any(:absorbed)");

  private final JdbcClient jdbc;

  MovedSignals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Gain(UUID signal, UUID lead) {}

  private record Merge(Absorbed absorbed, UUID survivor) {

    UUID id() {
      return absorbed.row().id();
    }
  }

  void move(Collection<LeadChange> changes) {
    List<Gain> gains =
        all(changes, lead -> lead.gained().stream().map(it -> new Gain(it, lead.id())).toList());
    if (!gains.isEmpty()) {
      jdbc.sql(GAIN)
          .param("signals", SqlArrays.uuids(gains, Gain::signal))
          .param("leads", SqlArrays.uuids(gains, Gain::lead))
          .update();
    }
    List<Merge> merges =
        all(changes, lead -> lead.absorbed().stream().map(it -> new Merge(it, lead.id())).toList());
    if (!merges.isEmpty()) {
      merge(merges);
    }
  }

  private void merge(List<Merge> merges) {
    var absorbed = SqlArrays.uuids(merges, Merge::id);
    var survivors = SqlArrays.uuids(merges, Merge::survivor);
    remember(merges);
    for (String sql : BY_PAIR) {
      jdbc.sql(sql).param("absorbed", absorbed).param("survivors", survivors).update();
    }
    for (String sql : FORGET) {
      jdbc.sql(sql).param("absorbed", absorbed).update();
    }
  }

  private void remember(List<Merge> merges) {
    jdbc.sql(REMEMBER)
        .param("absorbed", SqlArrays.uuids(merges, Merge::id))
        .param("survivors", SqlArrays.uuids(merges, Merge::survivor))
        .param("deciders", SqlArrays.texts(merges, it -> it.absorbed().by()))
        .param("reasons", SqlArrays.texts(merges, it -> it.absorbed().reason()))
        .param("causes", SqlArrays.uuids(merges, it -> it.absorbed().causeId()))
        .param("identifiers", SqlArrays.texts(merges, MovedSignals::identifiers))
        .param("versions", SqlArrays.longs(merges, it -> it.absorbed().version()))
        .update();
  }

  private static String identifiers(Merge merge) {
    return String.join(
        "\n",
        merge.absorbed().identifiers().stream()
            .map(key -> key.kind() + ":" + key.value())
            .toList());
  }

  private static <T> List<T> all(
      Collection<LeadChange> changes, Function<LeadChange, List<T>> part) {
    return changes.stream().flatMap(change -> part.apply(change).stream()).toList();
  }
}
