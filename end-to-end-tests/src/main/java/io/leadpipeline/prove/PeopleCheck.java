package io.leadpipeline.prove;

import io.leadpipeline.events.RepChanged;
import io.leadpipeline.events.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Notification knows every rep as routing told last. */
final class PeopleCheck implements Check {

  @Override
  public List<Finding> findings(Evidence evidence) {
    Map<String, Long> told = new HashMap<>();
    evidence
        .events(Topics.PEOPLE, RepChanged.class)
        .forEach(rep -> told.merge(rep.repId(), rep.version(), Math::max));
    Map<String, Long> known = known(evidence);
    List<Finding> findings = new ArrayList<>();
    told.forEach((rep, version) -> {
      if (!version.equals(known.get(rep))) {
        findings.add(
            new Finding(
                "people are known as told last",
                rep + " is version " + known.get(rep) + " (expected: " + version + ")"));
      }
    });
    return findings;
  }

  private static Map<String, Long> known(Evidence evidence) {
    Map<String, Long> known = new HashMap<>();
    evidence
        .database("notification")
        .sql("select rep_id, version from person")
        .query((RowCallbackHandler) row -> known.put(row.getString(1), row.getLong(2)));
    return known;
  }
}
