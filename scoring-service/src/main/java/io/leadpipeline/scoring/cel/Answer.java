package io.leadpipeline.scoring.cel;

/** What a condition says: absent where something it speaks of is not there. */
enum Answer {
  YES,
  NO,
  ABSENT
}
