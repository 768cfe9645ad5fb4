package io.leadpipeline.messaging;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Kafka record as it came. */
public record RawRecord(
    String topic,
    int partition,
    long offset,
    @Nullable String key,
    Map<String, String> headers,
    byte @Nullable [] payload) {

  public RawRecord {
    headers = Map.copyOf(headers);
  }
}
