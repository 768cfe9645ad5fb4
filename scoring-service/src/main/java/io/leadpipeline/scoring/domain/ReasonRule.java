package io.leadpipeline.scoring.domain;

/**
 * A reason to call that is no single doing.
 *
 * @param code a code of the message bundle
 */
public record ReasonRule(String code, Condition when, Naming naming) {

  /** What the wording names. */
  public enum Naming {
    NOTHING,
    DAYS,
    PERSONA
  }
}
