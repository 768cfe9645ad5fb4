package io.leadpipeline.ingest.domain.rejection;

/** What was decided about a rejected submission. */
public enum RejectionState {
  /** Nothing yet. */
  OPEN,
  /** It was read again and is a signal now. */
  REPLAYED,
  /** It is none and stays none. */
  DISCARDED
}
