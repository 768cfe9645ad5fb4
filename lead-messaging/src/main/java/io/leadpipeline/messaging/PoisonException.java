package io.leadpipeline.messaging;

/** An event that will never be taken, whatever is tried; it becomes a dead letter at once. */
public final class PoisonException extends RuntimeException {

  private final String reason;

  /** With a reason code, without personal data. */
  public PoisonException(String reason) {
    super(reason);
    this.reason = reason;
  }

  public String reason() {
    return reason;
  }
}
