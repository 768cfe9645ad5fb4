package io.leadpipeline.starter.problem;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;

/** A problem on its way out: status, headers and body. */
record Answer(HttpHeaders headers, Problem problem) {

  static Answer of(HttpStatusCode status) {
    return new Answer(HttpHeaders.EMPTY, Problem.of(status));
  }

  static Answer of(HttpStatusCode status, HttpHeaders headers) {
    return new Answer(headers, Problem.of(status));
  }

  static Answer of(Refusal refusal) {
    return new Answer(refusal.headers(), refusal.problem());
  }

  int status() {
    return problem.status();
  }
}
