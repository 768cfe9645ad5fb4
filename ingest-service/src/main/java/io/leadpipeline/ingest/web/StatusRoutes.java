package io.leadpipeline.ingest.web;

import io.leadpipeline.ingest.application.Submissions;
import io.leadpipeline.ingest.domain.status.SubmissionStatus;
import io.leadpipeline.messaging.codec.EventJson;
import io.leadpipeline.starter.problem.NotFound;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /v1/submissions/{id}}: where the pipeline has a submission. */
public final class StatusRoutes {

  private static final JsonMapper JSON = EventJson.mapper();

  private final Submissions submissions;

  private StatusRoutes(Submissions submissions) {
    this.submissions = submissions;
  }

  public static RouterFunction<ServerResponse> of(Submissions submissions) {
    StatusRoutes routes = new StatusRoutes(submissions);
    return RouterFunctions.route().GET("/v1/submissions/{id}", routes::get).build();
  }

  /** The status as JSON, as whoever may see it gets it. */
  public static Mono<ServerResponse> answer(SubmissionStatus status) {
    return ServerResponse.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(JSON.writeValueAsBytes(StatusAnswer.of(status)));
  }

  private Mono<ServerResponse> get(ServerRequest request) {
    UUID id = id(request.pathVariable("id"));
    return LookUps.await(request, () -> submissions.find(id))
        .flatMap(found -> answer(found.orElseThrow(() -> new NotFound("submission"))));
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException noId) {
      throw new NotFound("submission");
    }
  }
}
