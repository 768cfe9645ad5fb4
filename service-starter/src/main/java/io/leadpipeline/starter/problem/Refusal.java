package io.leadpipeline.starter.problem;

import org.springframework.http.HttpHeaders;

/**
 * An expected refusal of a request. It can be thrown anywhere below a handler, on both web stacks,
 * and costs no stack trace.
 */
public abstract sealed class Refusal extends RuntimeException
    permits InvalidRequest, NotFound, TooManyRequests, Unavailable {

  Refusal(String message) {
    super(message, null, false, false);
  }

  /** The body this refusal is answered with. */
  public abstract Problem problem();

  /** Headers beside the body. */
  public HttpHeaders headers() {
    return HttpHeaders.EMPTY;
  }
}
