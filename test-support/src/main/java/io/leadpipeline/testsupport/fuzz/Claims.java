package io.leadpipeline.testsupport.fuzz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How often each submission was said to be kept. */
final class Claims {

  private static final Pattern ID = Pattern.compile("\"submissionId\":\"([0-9a-f-]{36})\"");
  private static final String LOOKED_AT = "/v1/connections/";

  private final Map<UUID, Integer> times = new HashMap<>();

  synchronized void note(Shot shot, Reply reply) {
    if (reply.isSuccess() && !shot.draft().target().contains(LOOKED_AT)) {
      Matcher ids = ID.matcher(reply.body());
      while (ids.find()) {
        times.merge(UUID.fromString(ids.group(1)), 1, Integer::sum);
      }
    }
  }

  synchronized int count() {
    return times.values().stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * Submissions that are in the topics fewer times than they were said to be kept. More often is no
   * fault: pages and refusals tell no id.
   */
  synchronized List<String> findings(Map<UUID, Integer> inTopics) {
    List<String> findings = new ArrayList<>();
    times.forEach((id, claimed) -> {
      int kept = inTopics.getOrDefault(id, 0);
      if (kept < claimed) {
        findings.add("submission %s: accepted %d times, kept %d".formatted(id, claimed, kept));
      }
    });
    return findings;
  }
}
