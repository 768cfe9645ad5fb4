package io.leadpipeline.localstack;

/** Something the person at the keyboard has to know; the message is shown as it is. */
public final class StackFailure extends RuntimeException {

  public StackFailure(String message) {
    super(message);
  }

  public StackFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
