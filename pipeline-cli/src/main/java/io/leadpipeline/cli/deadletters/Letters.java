package io.leadpipeline.cli.deadletters;

import io.leadpipeline.localstack.Service;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Answers of the API as lines, one for each dead letter; nothing that was in it is among them. */
final class Letters {

  private Letters() {}

  static Stream<String> of(Service service, JsonNode page) {
    return page.at("/items").valueStream().map(it -> line(service, it));
  }

  private static String line(Service service, JsonNode it) {
    return "%-12s  %s  %s  %-9s  %s  %s-%d@%d  event %s"
        .formatted(
            service.shortName(),
            text(it, "/id"),
            text(it, "/keptAt"),
            text(it, "/state"),
            text(it, "/consumer") + " " + text(it, "/reason"),
            text(it, "/topic"),
            it.at("/partition").asInt(),
            it.at("/offset").asLong(),
            text(it, "/eventId"));
  }

  private static String text(JsonNode it, String path) {
    return it.at(path).asString("");
  }
}
