package io.leadpipeline.starter.problem;

import java.io.IOException;

/** More bytes came than the limit allows; the message reader wraps it, the answer is 413. */
final class BodyTooLarge extends IOException {

  BodyTooLarge(long limit) {
    super("body exceeds " + limit + " bytes");
  }
}
