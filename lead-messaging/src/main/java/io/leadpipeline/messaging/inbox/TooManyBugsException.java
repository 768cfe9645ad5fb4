package io.leadpipeline.messaging.inbox;

/** Too many events fail for a reason of our own; the consumer stops before it skips more. */
public final class TooManyBugsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooManyBugsException(String consumer, Throwable cause) {
    super(consumer + ": too many events fail", cause);
  }
}
