package io.leadpipeline.prove;

import java.util.Map;
import java.util.UUID;

/**
 * One post the prover makes, maybe several times with the same key.
 *
 * @param key the Idempotency-Key
 * @param expects what must become of it
 */
record Submission(UUID key, String form, Map<String, String> fields, Expectation expects) {

  /** What must become of a post. */
  enum Expectation {
    /** One signal, and a handoff with an alert. */
    HANDOFF,
    /** One signal. */
    SIGNAL,
    /** Answered like success, kept, never a signal. */
    SPAM,
    /** Refused with the reason, kept, never a signal. */
    REFUSED
  }
}
