package io.leadpipeline.ingest.cloudevents;

import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.application.Call;
import io.leadpipeline.ingest.domain.Document;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Attributes in headers, data as the body. */
final class BinaryMessage {

  private static final String PREFIX = "ce-";

  private BinaryMessage() {}

  /** Empty when a header or the data cannot be decoded. */
  static Optional<CloudEvent> read(Call call) {
    Map<String, String> attributes = new HashMap<>();
    for (Map.Entry<String, String> header : call.arrival().headers().entrySet()) {
      if (header.getKey().startsWith(PREFIX)) {
        Optional<String> value = HeaderValue.decoded(header.getValue());
        if (value.isEmpty()) {
          return Optional.empty();
        }
        attributes.put(header.getKey().substring(PREFIX.length()), value.get());
      }
    }
    return data(call).map(it -> new CloudEvent(attributes, it));
  }

  private static Optional<Document> data(Call call) {
    Arrival arrival = call.arrival();
    if (arrival.body().length == 0) {
      return Optional.of(Document.of(Map.of()));
    }
    return MessageMode.isJson(arrival.header("content-type")) ? call.document() : Optional.empty();
  }
}
