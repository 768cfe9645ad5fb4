package io.leadpipeline.prove;

import io.leadpipeline.events.SubmissionRejected;
import io.leadpipeline.events.Topics;
import io.leadpipeline.prove.Submission.Expectation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Every accepted submission is one signal of one lead; spam and junk are kept and never signals.
 */
final class SubmissionsCheck implements Check {

  private static final Set<Expectation> SIGNALS =
      Set.of(Expectation.HANDOFF, Expectation.SIGNAL, Expectation.REGISTRATION);

  /** A registration is known by its registrant, whose id only the provider gave. */
  private static final String SUBMISSIONS =
      """
      select case when payload->'source'->>'provider' = 'zoom'
                  then payload->'person'->>'externalId' else submission_id::text end
      from signal where kind <> 'SALES_OUTCOME'
      """;

  @Override
  public List<Finding> findings(Evidence evidence) {
    List<Finding> findings = new ArrayList<>();
    Map<UUID, Integer> signals = signals(evidence);
    Set<UUID> known = new HashSet<>();
    for (Expectation expectation : SIGNALS) {
      for (UUID id : evidence.ledger().accepted(expectation)) {
        known.add(id);
        int count = signals.getOrDefault(id, 0);
        if (count != 1) {
          findings.add(new Finding("accepted = one signal", id + " has " + count));
        }
      }
    }
    for (UUID id : signals.keySet()) {
      if (!known.contains(id)) {
        findings.add(new Finding("no signal is invented", id.toString()));
      }
    }
    kept(evidence, findings);
    return findings;
  }

  private static void kept(Evidence evidence, List<Finding> findings) {
    Set<UUID> rejected = new HashSet<>();
    evidence
        .events(Topics.REJECTED, SubmissionRejected.class)
        .forEach(event -> rejected.add(event.submissionId()));
    for (UUID id : evidence.ledger().accepted(Expectation.SPAM)) {
      if (!rejected.contains(id)) {
        findings.add(new Finding("spam is kept", id.toString()));
      }
    }
  }

  private static Map<UUID, Integer> signals(Evidence evidence) {
    Map<UUID, Integer> signals = new HashMap<>();
    evidence
        .database("scoring")
        .sql(SUBMISSIONS)
        .query(
            (RowCallbackHandler)
                row -> signals.merge(UUID.fromString(row.getString(1)), 1, Integer::sum));
    return signals;
  }
}
