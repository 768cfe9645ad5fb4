package io.leadpipeline.ingest.web;

import io.leadpipeline.starter.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The answer to a call without a valid, recent signature; it does not say what was wrong. */
final class NotSigned {

  private static final Problem PROBLEM =
      Problem.of(HttpStatus.UNAUTHORIZED, "A valid, recent signature is needed.");

  private NotSigned() {}

  static Mono<ServerResponse> answer() {
    return ServerResponse.status(HttpStatus.UNAUTHORIZED)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyValue(PROBLEM);
  }
}
