package io.leadpipeline.scoring.domain;

/** What a condition may speak of. */
public enum Scope {
  /** A signal, its normal answers and the person who gave it. */
  SIGNAL,
  /** What is known about a person and the company. */
  PERSON,
  /** The person, and where the lead stands; engagement only in comparisons with a number. */
  LEAD
}
