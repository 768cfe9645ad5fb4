package io.leadpipeline.messaging;

/** Somebody else was faster; thinking again will do. */
public final class LostRaceException extends RuntimeException {

  public LostRaceException(String what) {
    super(what);
  }
}
