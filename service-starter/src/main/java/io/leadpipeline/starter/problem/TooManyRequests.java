package io.leadpipeline.starter.problem;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The caller asks too often and nothing was done: 429 with {@code Retry-After}. */
public final class TooManyRequests extends Refusal {

  private final Duration retryAfter;

  /**
   * @param retryAfter when to try again, at least a second
   */
  public TooManyRequests(Duration retryAfter) {
    super("too many requests");
    this.retryAfter = retryAfter;
  }

  @Override
  public Problem problem() {
    return Problem.of(HttpStatus.TOO_MANY_REQUESTS);
  }

  @Override
  public HttpHeaders headers() {
    return RetryAfter.in(retryAfter);
  }
}
