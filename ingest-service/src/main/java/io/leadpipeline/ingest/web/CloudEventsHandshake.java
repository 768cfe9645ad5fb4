package io.leadpipeline.ingest.web;

import io.leadpipeline.ingest.domain.Connection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * {@code OPTIONS}: a system asks whether it may send events (CloudEvents, "HTTP 1.1 Web Hooks for
 * Event Delivery", section 4). Permission is given by header; the address for a later answer is
 * never called, since anybody could name any.
 */
final class CloudEventsHandshake {

  private static final Pattern ORIGIN = Pattern.compile("[A-Za-z0-9.:*_-]{1,253}");
  private static final String NO_LIMIT = "*";

  private CloudEventsHandshake() {}

  static Mono<ServerResponse> answer(ServerRequest request, List<Connection> connections) {
    ServerResponse.BodyBuilder answer =
        ServerResponse.ok().allow(HttpMethod.POST, HttpMethod.OPTIONS);
    allowed(request, connections)
        .ifPresent(origin ->
            answer
                .header("WebHook-Allowed-Origin", origin)
                .header("WebHook-Allowed-Rate", NO_LIMIT));
    return answer.build();
  }

  private static Optional<String> allowed(ServerRequest request, List<Connection> connections) {
    HttpHeaders headers = request.headers().asHttpHeaders();
    return Optional.ofNullable(headers.getFirst("WebHook-Request-Origin"))
        .filter(origin -> ORIGIN.matcher(origin).matches())
        .filter(origin -> connections.stream().anyMatch(it -> allows(it, origin)));
  }

  private static boolean allows(Connection connection, String origin) {
    return connection.allowedOrigins().stream()
        .anyMatch(it -> it.equals("*") || it.equalsIgnoreCase(origin));
  }
}
