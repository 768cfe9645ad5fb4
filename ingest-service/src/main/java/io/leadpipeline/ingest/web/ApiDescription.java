package io.leadpipeline.ingest.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code GET /openapi.yaml}: this API for whoever has a token; a test holds it to its examples. */
record ApiDescription(byte[] yaml) {

  private static final MediaType YAML = MediaType.parseMediaType("application/yaml");

  static ApiDescription read() {
    try (InputStream in = ApiDescription.class.getResourceAsStream("/openapi/ingest.yaml")) {
      return new ApiDescription(Objects.requireNonNull(in).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Mono<ServerResponse> get(ServerRequest request) {
    return ServerResponse.ok().contentType(YAML).bodyValue(yaml);
  }
}
