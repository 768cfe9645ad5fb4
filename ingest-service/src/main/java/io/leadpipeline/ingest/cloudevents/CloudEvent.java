package io.leadpipeline.ingest.cloudevents;

import io.leadpipeline.ingest.domain.Document;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One event.
 *
 * @param attributes the context attributes, extensions too, by name
 * @param data nothing for an event without
 */
record CloudEvent(Map<String, String> attributes, Document data) {

  private static final List<String> REQUIRED = List.of("id", "source", "type");
  private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,64}");

  CloudEvent {
    attributes = Map.copyOf(attributes);
  }

  String attribute(String name) {
    return attributes.getOrDefault(name, "");
  }

  /** What keeps this from being an event of version 1.0, as a code. */
  Optional<String> problem() {
    if (!attribute("specversion").equals("1.0")) {
      return Optional.of(attribute("specversion").isEmpty() ? "no-specversion" : "specversion");
    }
    if (!attributes.keySet().stream().allMatch(it -> NAME.matcher(it).matches())) {
      return Optional.of("attribute-name");
    }
    return REQUIRED.stream()
        .filter(it -> attribute(it).isBlank())
        .findFirst()
        .map(it -> "no-" + it)
        .or(() ->
            attributes.containsKey("time") && time().isEmpty()
                ? Optional.of("time")
                : Optional.empty());
  }

  /** The producer makes source and id together unique; neither may hold a space alone. */
  String key() {
    return attribute("source") + " " + attribute("id");
  }

  Optional<Instant> time() {
    try {
      return Optional.of(OffsetDateTime.parse(attribute("time")).toInstant());
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }
}
