package io.leadpipeline.ingest.domain.attendance;

import io.leadpipeline.events.SignalKind;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was told of one person and one instance.
 *
 * @param submissionId shared by all revisions
 * @param revision 0 at first, one more with each correction
 * @param minutes absent for who missed it, or when nobody knows
 */
public record Told(UUID submissionId, int revision, SignalKind kind, @Nullable Integer minutes) {

  /** What is told first. */
  public static Told first(UUID submissionId, Verdict verdict) {
    return new Told(submissionId, 0, verdict.kind(), verdict.webinar().minutes());
  }

  /** What is told after this. */
  public Told corrected(Verdict verdict) {
    return new Told(submissionId, revision + 1, verdict.kind(), verdict.webinar().minutes());
  }

  /** True when a verdict says nothing else. */
  public boolean says(Verdict verdict) {
    return kind.equals(verdict.kind()) && Objects.equals(minutes, verdict.webinar().minutes());
  }
}
