package io.leadpipeline.messaging;

import org.jspecify.annotations.Nullable;

/** A part of the environment is away; nothing is wrong with the event, it is tried for ever. */
public final class OutageException extends RuntimeException {

  public OutageException(String what, @Nullable Throwable cause) {
    super(what, cause);
  }
}
