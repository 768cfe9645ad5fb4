package io.leadpipeline.ingest.application;

import io.leadpipeline.ingest.domain.Captcha;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Asks the maker of a captcha whether a person solved it. */
@FunctionalInterface
public interface Captchas {

  /**
   * Asks without blocking the caller. One asker of several may fail the answer; the one that use
   * cases see says {@link Verdict#UNKNOWN} instead.
   */
  CompletableFuture<Verdict> ask(Captcha captcha, Question question);

  /** What the maker says. */
  enum Verdict {
    PERSON,
    ROBOT,
    /** It did not answer in time, or does not know us. */
    UNKNOWN
  }

  /**
   * What is asked.
   *
   * @param token what the widget added to the form
   * @param submissionId the same for every retry of one submission
   * @param address of the visitor, where it is known
   */
  record Question(String token, UUID submissionId, Optional<String> address) {}
}
