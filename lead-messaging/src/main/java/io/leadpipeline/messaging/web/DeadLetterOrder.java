package io.leadpipeline.messaging.web;

import io.leadpipeline.starter.problem.InvalidRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be decided, and about which dead letters: {@code ids}, or a {@code filter} with {@code
 * limit} and, to go on, {@code after}.
 */
record DeadLetterOrder(
    @Nullable List<UUID> ids,
    @Nullable Map<String, String> filter,
    @Nullable Integer limit,
    @Nullable String after,
    @Nullable String reason) {

  static final int MOST = 500;

  private static final int LONGEST_REASON = 500;

  /** The ids named; empty when a filter is given instead. */
  Optional<List<UUID>> named() {
    if ((ids == null) == (filter == null)) {
      throw new InvalidRequest("ids", "ambiguous", "either ids or filter");
    }
    if (ids != null && (ids.isEmpty() || ids.size() > MOST || ids.contains(null))) {
      throw new InvalidRequest("ids", "malformed", "1 to " + MOST + " ids");
    }
    return Optional.ofNullable(ids).map(it -> it.stream().distinct().toList());
  }

  DeadLetterQuery query() {
    Map<String, String> said = new LinkedHashMap<>(filter == null ? Map.of() : filter);
    if (limit != null) {
      said.put("limit", limit.toString());
    }
    if (after != null) {
      said.put("after", after);
    }
    return new DeadLetterQuery(said);
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
