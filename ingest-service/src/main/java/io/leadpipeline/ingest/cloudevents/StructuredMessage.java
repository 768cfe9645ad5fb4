package io.leadpipeline.ingest.cloudevents;

import io.leadpipeline.ingest.application.Call;
import io.leadpipeline.ingest.domain.Document;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Attributes and data as one JSON object (JSON Event Format 1.0.2). */
final class StructuredMessage {

  private static final Set<String> DATA = Set.of("data", "data_base64");

  private StructuredMessage() {}

  /** Empty when the data cannot be decoded. */
  static Optional<CloudEvent> read(Call call, Document event) {
    Map<String, String> attributes = new HashMap<>();
    event
        .members()
        .forEach((name, value) -> {
          if (!DATA.contains(name)) {
            value.text().ifPresent(text -> attributes.put(name, text));
          }
        });
    String type = attributes.getOrDefault("datacontenttype", "");
    return MessageMode.isJson(type)
        ? data(call, event).map(it -> new CloudEvent(attributes, it))
        : Optional.empty();
  }

  private static Optional<Document> data(Call call, Document event) {
    Optional<String> base64 = event.text("data_base64");
    return base64.isPresent()
        ? base64.flatMap(StructuredMessage::bytes).flatMap(call::json)
        : Optional.of(event.at("data"));
  }

  private static Optional<byte[]> bytes(String base64) {
    try {
      return Optional.of(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
