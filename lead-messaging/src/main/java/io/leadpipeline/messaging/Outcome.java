package io.leadpipeline.messaging;

/**
 * What became of a received event. For each consumer, counted by distinct id: received = effective
 * + ignored + superseded + rejected + dead-lettered.
 */
public enum Outcome {
  /** It had its effect, also when that changed nothing visible. */
  EFFECTIVE,
  /** It does not concern this consumer. */
  IGNORED,
  /** A newer version was already known. */
  SUPERSEDED,
  /** The state of what it speaks of does not allow it any more. */
  REJECTED,
  /** It could not be taken and is kept as a dead letter. */
  DEAD_LETTERED
}
