package io.leadpipeline.scoring.domain;

/** The four letters. */
public enum BantLetter {
  BUDGET,
  AUTHORITY,
  NEED,
  TIMELINE
}
