package io.leadpipeline.cli.demo;

import java.util.Optional;
import java.util.UUID;

/**
 * What ingest said to a post.
 *
 * @param status of HTTP; 0 for no answer at all
 */
record Answer(int status, Optional<UUID> submissionId) {

  static final Answer NONE = new Answer(0, Optional.empty());

  private static final int SUCCESS = 200;
  private static final int REFUSAL = 400;
  private static final int TROUBLE = 500;

  boolean isSuccess() {
    return status >= SUCCESS && status < REFUSAL;
  }

  boolean isRefusal() {
    return status >= REFUSAL && status < TROUBLE;
  }
}
