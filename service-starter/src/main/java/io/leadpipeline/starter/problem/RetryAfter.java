package io.leadpipeline.starter.problem;

import java.time.Duration;
import org.springframework.http.HttpHeaders;

/** The header that says when to try again: whole seconds, at least one. */
final class RetryAfter {

  private RetryAfter() {}

  static HttpHeaders in(Duration wait) {
    HttpHeaders headers = new HttpHeaders();
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    return headers;
  }
}
