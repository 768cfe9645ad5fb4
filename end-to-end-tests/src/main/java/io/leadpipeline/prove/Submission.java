package io.leadpipeline.prove;

import java.util.Map;
import java.util.UUID;

/**
 * One post the prover makes, maybe several times with the same key.
 *
 * @param key the Idempotency-Key; of a registration the registrant's id
 * @param expects what must become of it
 */
record Submission(
    UUID key, Shape shape, String form, Map<String, String> fields, Expectation expects) {

  /** How it is written on the wire. */
  enum Shape {
    URLENCODED,
    JSON,
    /** A signed webhook that tells of a registration. */
    ZOOM,
    /** A canonical signal of something that happened days ago. */
    LATE
  }

  /** What must become of a post. */
  enum Expectation {
    /** One signal, and a handoff with an alert. */
    HANDOFF,
    /** One signal. */
    SIGNAL,
    /** One signal, found by the registrant's id. */
    REGISTRATION,
    /** Answered like success, kept, never a signal. */
    SPAM,
    /** Refused with the reason, kept, never a signal. */
    REFUSED
  }
}
