package io.leadpipeline.ingest.domain;

import io.leadpipeline.events.Signal;
import java.util.List;
import java.util.UUID;

/** What a request turned out to be. */
public sealed interface Parsed {

  /** The same for every retry of one submission. */
  UUID submissionId();

  /** Facts to score. */
  record Accepted(UUID submissionId, List<Signal> signals) implements Parsed {
    public Accepted {
      signals = List.copyOf(signals);
    }
  }

  /** A fact to score, once somebody has looked: too many like it came at once. */
  record Held(UUID submissionId, Signal signal) implements Parsed {}

  /** From a robot: kept, answered like success, never scored. */
  record Spam(UUID submissionId, String reason) implements Parsed {}

  /** From a person who left nothing to be reached by. */
  record Refused(UUID submissionId, List<Violation> violations) implements Parsed {
    public Refused {
      violations = List.copyOf(violations);
    }
  }

  /** From a tool, genuine, but not a fact of a known kind; {@code reason} is a code. */
  record Unreadable(UUID submissionId, String reason) implements Parsed {}
}
