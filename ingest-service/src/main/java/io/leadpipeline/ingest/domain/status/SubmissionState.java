package io.leadpipeline.ingest.domain.status;

/** What ingest made of a submission. */
public enum SubmissionState {
  /** Its signals are in Kafka. */
  ACCEPTED,
  /** Its signals are safe in the spool and wait for Kafka. */
  SPOOLED,
  /** Its signals are safe and wait for somebody's decision. */
  HELD,
  /** Kept, and no signal. */
  SPAM,
  /** Kept, and not read as a signal; the reason says why. */
  REFUSED
}
