package io.leadpipeline.prove.net;

/** What a {@link Link} is like. */
public enum Condition {
  WELL,
  /** Every answer comes late. */
  SLOW,
  /** Nothing gets through, and nobody is told; what was sent arrives once it is well again. */
  STALLED,
  /** All connections are broken, and so is each new one. */
  CUT,
  /** An SMTP server that takes no mail now. */
  REFUSING
}
