package io.leadpipeline.ingest.web.demo;

/** Where the way of a submission ends, as far as it can be watched. */
enum Ending {
  /** It goes on. */
  MOVING,
  /** A rep was alerted. */
  ALERTED,
  /** The alert could not be sent. */
  FAILED,
  /** The lead is not for sales yet. */
  NOT_CALLED,
  /** Scoring had nothing to announce. */
  UNCHANGED,
  /** A rep has this lead already. */
  ALREADY_OFFERED,
  /** Nobody can take it now. */
  NOBODY_FREE,
  /** Spam or refused. */
  KEPT,
  /** Nothing was heard for too long. */
  SILENT;

  /** True when waiting longer shows nothing new. */
  boolean over() {
    return this != MOVING;
  }
}
