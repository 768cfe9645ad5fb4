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
 * What is to be decided, and about which submissions: {@code ids}, or a {@code filter} with {@code
 * limit} and, to go on, {@code after}.
 */
record RejectionOrder(
    @Nullable List<UUID> ids,
    @Nullable Map<String, String> filter,
    @Nullable Integer limit,
    @Nullable String after,
    @Nullable String reason) {

  static final int MOST = 500;

  private static final int LONGEST_REASON = 500;
  private static final Set<String> FILTERS =
      Set.of("connection", "form", "code", "spam", "held", "state", "from", "to");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  static RejectionOrder read(byte[] body) {
    try {
      RejectionOrder order = body.length == 0 ? null : JSON.readValue(body, RejectionOrder.class);
      return order == null ? new RejectionOrder(null, null, null, null, null) : order;
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

  RejectionQuery query() {
    Map<String, String> said = new LinkedHashMap<>(Objects.requireNonNull(filter));
    if (!FILTERS.containsAll(said.keySet()) || said.containsValue(null)) {
      throw new InvalidRequest("filter", "unknown", "only " + FILTERS.stream().sorted().toList());
    }
    if (limit != null) {
      said.put("limit", limit.toString());
    }
    if (after != null) {
      said.put("after", after);
    }
    return new RejectionQuery(said);
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
