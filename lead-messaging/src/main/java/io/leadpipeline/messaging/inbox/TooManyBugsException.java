package io.leadpipeline.messaging.inbox;

/** Too many events fail for a reason of our own; the consumer stops before it skips more. */
public final class TooManyBugsException extends RuntimeException {

  TooManyBugsException(String consumer, Throwable cause) {
    super(consumer + ": too many events fail", cause);
  }
}
