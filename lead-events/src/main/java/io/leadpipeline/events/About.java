package io.leadpipeline.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every event about a lead carries, written at the top level of its JSON.
 *
 * @param version of the lead or the handoff, only rising: a lower one never overwrites
 * @param causeId the signal that caused it
 * @param submissionId the submission that caused it
 * @param test true for a test lead
 */
public record About(
    UUID leadId,
    long version,
    UUID causeId,
    @Nullable UUID submissionId,
    boolean test,
    Trail trail) {

  public About {
    if (version < 0) {
      throw new IllegalArgumentException("version: " + version + " (expected: 0 or more)");
    }
  }
}
