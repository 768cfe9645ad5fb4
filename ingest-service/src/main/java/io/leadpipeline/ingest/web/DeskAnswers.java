package io.leadpipeline.ingest.web;

import io.leadpipeline.messaging.codec.EventJson;
import java.security.Principal;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What answers to people who decide about posts share. */
final class DeskAnswers {

  private static final JsonMapper JSON = EventJson.mapper();

  private DeskAnswers() {}

  /** Who asks, as the record of the decision names them. */
  static Mono<String> caller(ServerRequest request) {
    return request.principal().map(Principal::getName).defaultIfEmpty("unknown");
  }

  static Mono<ServerResponse> json(Object answer) {
    return ServerResponse.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(JSON.writeValueAsBytes(answer));
  }
}
