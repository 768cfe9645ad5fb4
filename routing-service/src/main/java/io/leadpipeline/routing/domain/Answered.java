package io.leadpipeline.routing.domain;

/** What became of an answer. */
public sealed interface Answered {
  /** It changes the handoff. */
  record Changes(Move move) implements Answered {}

  /** It was said before: pressing a button twice is no mistake. */
  record Known() implements Answered {}

  /** It came too late or from someone else. */
  record Refused(Why why) implements Answered {}

  /** Why an answer is refused. */
  enum Why {
    /** The offer went on to somebody else, or was taken back. */
    NOT_YOURS,
    /** It must be accepted first. */
    NOT_ACCEPTED,
    /** It was accepted already, so it cannot be declined. */
    ALREADY_ACCEPTED,
    /** They were given more time before. */
    SNOOZED_ALREADY,
    /** The person was reached already, so there is nothing to put off. */
    CONTACTED_ALREADY,
    /** It has ended. */
    ENDED
  }
}
