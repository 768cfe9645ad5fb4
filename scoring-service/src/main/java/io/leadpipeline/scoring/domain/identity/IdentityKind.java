package io.leadpipeline.scoring.domain.identity;

/** What identifies a person, strongest first. */
public enum IdentityKind {
  EMAIL,
  PHONE,
  VISITOR;

  /** True for an identifier that belongs to one person for ever, whoever carries it later. */
  public boolean strong() {
    return this == EMAIL;
  }
}
