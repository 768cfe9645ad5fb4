package io.leadpipeline.ingest.web;

import io.leadpipeline.starter.problem.InvalidRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is to be decided, and about what: {@code ids}, or a {@code filter} with {@code limit} and,
 * to go on, {@code after}.
 */
record DeskOrder(
    @Nullable List<UUID> ids,
    @Nullable Map<String, String> filter,
    @Nullable Integer limit,
    @Nullable String after,
    @Nullable String reason) {

  static final int MOST = 500;

  private static final int LONGEST_REASON = 500;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  static DeskOrder read(byte[] body) {
    try {
      DeskOrder order = body.length == 0 ? null : JSON.readValue(body, DeskOrder.class);
      return order == null ? new DeskOrder(null, null, null, null, null) : order;
    } catch (JacksonException unreadable) {
      throw new InvalidRequest("", "malformed", "JSON with ids or filter, limit, after, reason");
    }
  }

  /** The ids named; empty when a filter is given instead. */
  Optional<List<UUID>> named() {
    List<UUID> named = ids;
    if ((named == null) == (filter == null)) {
      throw new InvalidRequest("ids", "ambiguous", "either ids or filter");
    }
    if (named != null && (named.isEmpty() || named.size() > MOST || named.contains(null))) {
      throw new InvalidRequest("ids", "malformed", "1 to " + MOST + " ids");
    }
    return Optional.ofNullable(named).map(it -> it.stream().distinct().toList());
  }

  /** The filter, made of these names only: one that is misspelt would mean all. */
  DeskQuery query(Set<String> names) {
    Map<String, String> said = new LinkedHashMap<>(Objects.requireNonNull(filter));
    if (!names.containsAll(said.keySet()) || said.containsValue(null)) {
      throw new InvalidRequest("filter", "unknown", "only " + names.stream().sorted().toList());
    }
    if (limit != null) {
      said.put("limit", limit.toString());
    }
    if (after != null) {
      said.put("after", after);
    }
    return new DeskQuery(said);
  }

  /** Why something is put aside for good; whoever looks later wants to know. */
  String why() {
    return Optional.ofNullable(reason)
        .map(String::strip)
        .filter(it -> !it.isEmpty() && it.length() <= LONGEST_REASON && it.indexOf(0) < 0)
        .orElseThrow(() ->
            new InvalidRequest("reason", "missing", "at most " + LONGEST_REASON + " letters"));
  }
}
