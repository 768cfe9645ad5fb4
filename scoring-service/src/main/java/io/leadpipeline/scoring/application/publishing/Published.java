package io.leadpipeline.scoring.application.publishing;

/** What came of the wish to make a version count. */
public sealed interface Published {

  /** It counts now; leads are folded anew in the background. */
  record Now(Publication publication) implements Published {}

  /** No such version. */
  record Unknown() implements Published {}

  /** It counts already. */
  record Already() implements Published {}

  /** Nobody tried it against {@code live} lately, so nobody knows what it would do. */
  record Untried(String live) implements Published {}

  /** The number of alerts the caller expects is not the one the newest trial foretold. */
  record Unexpected(long foretold) implements Published {}

  /** Somebody else published in between. */
  record Overtaken() implements Published {}
}
