package io.leadpipeline.ingest.web;

import io.leadpipeline.ingest.application.CallLog;
import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.domain.Connections;
import io.leadpipeline.starter.problem.NotFound;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code GET /v1/connections/{slug}/{connection}}: whether the calls of a tool arrive. */
public final class ConnectionRoutes {

  private final Supplier<Connections> connections;
  private final CallLog log;
  private final Clock clock;

  private ConnectionRoutes(Supplier<Connections> connections, CallLog log, Clock clock) {
    this.connections = connections;
    this.log = log;
    this.clock = clock;
  }

  public static RouterFunction<ServerResponse> of(
      Supplier<Connections> connections, CallLog log, Clock clock) {
    ConnectionRoutes routes = new ConnectionRoutes(connections, log, clock);
    return RouterFunctions.route().GET("/v1/connections/{slug}/{connection}", routes::get).build();
  }

  private Mono<ServerResponse> get(ServerRequest request) {
    Connection connection =
        connections
            .get()
            .find(request.pathVariable("slug"), request.pathVariable("connection"))
            .orElseThrow(() -> new NotFound("connection"));
    return DeskAnswers.json(ConnectionAnswer.of(connection, log.of(connection), clock.instant()));
  }
}
