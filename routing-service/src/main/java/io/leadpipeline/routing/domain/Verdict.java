package io.leadpipeline.routing.domain;

/** What became of one event. */
public enum Verdict {
  /** It had its effect, also when that changed nothing visible. */
  EFFECTIVE,
  /** A newer version was already known. */
  SUPERSEDED,
  /** It is none of routing's business. */
  IGNORED,
  /** What it speaks of does not allow it any more. */
  REJECTED
}
