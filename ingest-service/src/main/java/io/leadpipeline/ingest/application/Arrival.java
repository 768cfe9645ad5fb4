package io.leadpipeline.ingest.application;

import io.leadpipeline.ingest.domain.Connection;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came.
 *
 * @param form the name of the form, for posts to one
 * @param headers by lower-case name
 * @param traceparent W3C trace context of the request
 */
public record Arrival(
    Connection connection,
    @Nullable String form,
    Map<String, String> headers,
    byte[] body,
    Instant receivedAt,
    @Nullable String traceparent) {

  /** Where a secret stands that came as {@code ?key=}, for tools that send no headers. */
  public static final String KEY = "x-leadpipeline-key";

  public Arrival {
    headers = Map.copyOf(headers);
  }

  /** A part of this request's body, as if it had come alone. */
  public Arrival with(byte[] part) {
    return new Arrival(connection, form, headers, part, receivedAt, traceparent);
  }

  /** A header's value, empty when it was not sent. */
  public String header(String lowerCaseName) {
    return headers.getOrDefault(lowerCaseName, "");
  }
}
