package io.leadpipeline.ingest.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The one small answer that is given most. */
final class Json {

  private Json() {}

  static Mono<ServerResponse> submission(HttpStatus status, UUID id) {
    String body = "{\"submissionId\":\"" + id + "\"}";
    return ServerResponse.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body.getBytes(StandardCharsets.UTF_8));
  }
}
