package io.leadpipeline.ingest.web;

import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.starter.trace.ReactiveTrace;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.ServerRequest;

/** Requests in the form in which use cases take them. */
final class Arrivals {

  private Arrivals() {}

  static Arrival of(
      ServerRequest request,
      Connection connection,
      @Nullable String form,
      byte[] body,
      Instant receivedAt) {
    return new Arrival(
        connection,
        form,
        headers(request),
        body,
        receivedAt,
        ReactiveTrace.traceparent(request.exchange()).orElse(null));
  }

  /** A query as if it had been posted as a form, without the key that may stand in it. */
  static Arrival ofQuery(ServerRequest request, Connection connection, Instant receivedAt) {
    String query =
        Arrays.stream(Objects.requireNonNullElse(request.uri().getRawQuery(), "").split("&", -1))
            .filter(it -> !it.startsWith("key="))
            .collect(Collectors.joining("&"));
    Map<String, String> headers = headers(request);
    headers.put("content-type", "application/x-www-form-urlencoded");
    return new Arrival(
        connection,
        null,
        headers,
        query.getBytes(StandardCharsets.UTF_8),
        receivedAt,
        ReactiveTrace.traceparent(request.exchange()).orElse(null));
  }

  private static Map<String, String> headers(ServerRequest request) {
    HttpHeaders headers = request.headers().asHttpHeaders();
    Map<String, String> first = new HashMap<>();
    request.queryParam("key").ifPresent(key -> first.put(Arrival.KEY, key));
    headers.forEach((name, values) -> {
      if (!values.isEmpty()) {
        first.putIfAbsent(name.toLowerCase(Locale.ROOT), values.getFirst());
      }
    });
    return first;
  }
}
