package io.leadpipeline.cli.fetches;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Fetches as lines, one for each. */
final class FetchLines {

  private FetchLines() {}

  static Stream<String> of(JsonNode page) {
    return page.at("/items").valueStream().map(FetchLines::line);
  }

  private static String line(JsonNode it) {
    return "%s  %s  %-9s  %s/%s  %s%s"
        .formatted(
            text(it, "/id"),
            text(it, "/toldAt"),
            text(it, "/state"),
            text(it, "/provider"),
            text(it, "/connection"),
            text(it, "/externalId"),
            trouble(it));
  }

  private static String trouble(JsonNode it) {
    String attempts = it.at("/attempts").asInt() + " failed";
    String reason = text(it, "/reason");
    String next = text(it, "/nextAt").isEmpty() ? "" : ", next at " + text(it, "/nextAt");
    return reason.isEmpty() ? "" : "  " + reason + " (" + attempts + next + ")";
  }

  private static String text(JsonNode it, String path) {
    return it.at(path).asString("");
  }
}
