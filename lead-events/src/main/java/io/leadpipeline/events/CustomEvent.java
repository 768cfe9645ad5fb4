package io.leadpipeline.events;

import java.util.Map;

/** A product event by name, with the properties its sender gave. */
public record CustomEvent(String name, Map<String, Object> properties) {
  public CustomEvent {
    properties = Map.copyOf(properties);
  }
}
