package io.leadpipeline.messaging;

/** Named points at which a process may die without harm; tests kill it there. */
@FunctionalInterface
public interface CrashPoints {

  /** Called when a point is reached; in production it does nothing. */
  void reached(Point point);

  /** Where a crash is proved harmless. */
  enum Point {
    AFTER_THINK,
    IN_TRANSACTION,
    AFTER_COMMIT,
    AFTER_SEND,
    BEFORE_OFFSET_COMMIT
  }
}
