package io.leadpipeline.ingest.cloudevents;

import io.leadpipeline.ingest.application.Arrival;
import java.util.Locale;
import java.util.Set;

/** How an HTTP request carries events, as its media type says. */
enum MessageMode {
  BINARY,
  STRUCTURED,
  BATCH,
  UNKNOWN;

  private static final String STRUCTURED_JSON = "application/cloudevents+json";
  private static final String BATCH_JSON = "application/cloudevents-batch+json";
  private static final String ANY_FORMAT = "application/cloudevents";
  private static final Set<String> JSON = Set.of("", "application/json", "text/json");

  static MessageMode of(Arrival arrival) {
    String type = mediaType(arrival.header("content-type"));
    return switch (type) {
      case STRUCTURED_JSON -> STRUCTURED;
      case BATCH_JSON -> BATCH;
      default -> type.startsWith(ANY_FORMAT) ? UNKNOWN : BINARY;
    };
  }

  /** True for a media type whose data can be read. */
  static boolean isJson(String contentType) {
    String type = mediaType(contentType);
    return JSON.contains(type) || type.endsWith("+json");
  }

  private static String mediaType(String contentType) {
    int parameters = contentType.indexOf(';');
    String type = parameters < 0 ? contentType : contentType.substring(0, parameters);
    return type.strip().toLowerCase(Locale.ROOT);
  }
}
