package io.leadpipeline.starter.problem;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;

/** Answers with a problem from a web filter or exception handler. */
public final class ReactiveProblemWriter {

  private final ProblemJson json;

  ReactiveProblemWriter(ProblemJson json) {
    this.json = json;
  }

  public Mono<Void> write(ServerHttpResponse response, HttpStatus status) {
    return write(response, Answer.of(status));
  }

  Mono<Void> write(ServerHttpResponse response, Answer answer) {
    byte[] body = json.bytes(answer.problem());
    response.setStatusCode(HttpStatusCode.valueOf(answer.status()));
    HttpHeaders headers = response.getHeaders();
    headers.putAll(answer.headers());
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    headers.setContentLength(body.length);
    return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
  }
}
