package io.leadpipeline.starter.problem;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The service cannot do it now and nothing was done: 503 with {@code Retry-After}. */
public final class Unavailable extends Refusal {

  private final Duration retryAfter;

  /**
   * @param retryAfter when to try again, at least a second
   */
  public Unavailable(Duration retryAfter) {
    super("unavailable");
    this.retryAfter = retryAfter;
  }

  @Override
  public Problem problem() {
    return Problem.of(HttpStatus.SERVICE_UNAVAILABLE);
  }

  @Override
  public HttpHeaders headers() {
    return RetryAfter.in(retryAfter);
  }
}
