package io.leadpipeline.prove;

import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.SubmissionRejected;
import io.leadpipeline.events.Topics;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whatever was rejected or held is a row to look at; what was replayed is a signal. */
final class RejectionsCheck implements Check {

  private static final String KEPT = "select submission_id from rejection";
  private static final String REPLAYED =
      "select replayed_as from rejection where state = 'REPLAYED'";

  @Override
  public List<Finding> findings(Evidence evidence) {
    List<Finding> findings = new ArrayList<>();
    Set<UUID> signals = new HashSet<>();
    evidence
        .events(Topics.RECEIVED, LeadReceived.class)
        .forEach(event -> signals.add(event.signal().submissionId()));
    Set<UUID> kept = ids(evidence, KEPT);
    evidence.events(Topics.REJECTED, SubmissionRejected.class).stream()
        .map(SubmissionRejected::submissionId)
        .filter(id -> !kept.contains(id))
        .forEach(id -> findings.add(new Finding("rejected = kept", id.toString())));
    ids(evidence, REPLAYED).stream()
        .filter(id -> !signals.contains(id))
        .forEach(id -> findings.add(new Finding("replayed = a signal", id.toString())));
    return findings;
  }

  private static Set<UUID> ids(Evidence evidence, String query) {
    return new HashSet<>(
        evidence
            .database("ingest")
            .sql(query)
            .query((row, _) -> row.getObject(1, UUID.class))
            .list());
  }
}
