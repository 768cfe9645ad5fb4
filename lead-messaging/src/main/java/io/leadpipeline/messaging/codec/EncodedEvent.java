package io.leadpipeline.messaging.codec;

import java.util.Map;
import java.util.UUID;

/** An event in the form in which it is stored and sent. */
public record EncodedEvent(
    UUID id, String topic, String key, Map<String, String> headers, byte[] payload) {

  public EncodedEvent {
    headers = Map.copyOf(headers);
  }
}
