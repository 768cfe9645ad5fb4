package io.leadpipeline.ingest.web;

import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.domain.FormPost;
import java.time.Instant;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.ServerRequest;

/** Posts to forms as the domain reads them. */
final class FormPosts {

  private FormPosts() {}

  static FormPost of(ServerRequest request, DecodedForm decoded, String address, Instant now) {
    HttpHeaders headers = request.headers().asHttpHeaders();
    return new FormPost(
        decoded.fields(),
        headers.getFirst("Idempotency-Key"),
        headers.getFirst(HttpHeaders.REFERER),
        decoded.withFiles(),
        now,
        address.isEmpty() ? null : address);
  }

  /** The same for a post that was kept. */
  static FormPost of(Arrival arrival, DecodedForm decoded) {
    return new FormPost(
        decoded.fields(),
        arrival.headers().get("idempotency-key"),
        arrival.headers().get("referer"),
        decoded.withFiles(),
        arrival.receivedAt());
  }
}
