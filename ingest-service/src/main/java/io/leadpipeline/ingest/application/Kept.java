package io.leadpipeline.ingest.application;

/** Where something was kept. */
public enum Kept {
  IN_KAFKA,
  IN_SPOOL,
  NOWHERE;

  /** True when it survives this process. */
  public boolean durably() {
    return this != NOWHERE;
  }
}
