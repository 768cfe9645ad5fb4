package io.leadpipeline.messaging;

/** Somebody else was faster; thinking again will do. */
public final class LostRaceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public LostRaceException(String what) {
    super(what);
  }
}
