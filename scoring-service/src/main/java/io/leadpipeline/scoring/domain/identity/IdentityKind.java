package io.leadpipeline.scoring.domain.identity;

/** What identifies a person, strongest first. */
public enum IdentityKind {
  EMAIL,
  /** The id that a verified connection gave the person. */
  EXTERNAL,
  PHONE,
  VISITOR;

  /** True for an identifier that belongs to one person for ever, whoever carries it later. */
  public boolean strong() {
    return this == EMAIL || this == EXTERNAL;
  }
}
