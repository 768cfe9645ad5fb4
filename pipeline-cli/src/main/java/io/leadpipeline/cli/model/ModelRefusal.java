package io.leadpipeline.cli.model;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Why scoring does not do it, for its user. */
final class ModelRefusal {

  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  private ModelRefusal() {}

  /** With the name of a file before the places in it. */
  static String of(int status, JsonNode problem, String place) {
    if (status == FORBIDDEN) {
      return "Deciding about the model needs a token with the role manager.";
    }
    if (status == NOT_FOUND) {
      return "No such version; ./pipeline model history lists them.";
    }
    List<String> lines = new ArrayList<>();
    for (JsonNode error : problem.path("errors")) {
      lines.add(line(error, place));
    }
    return lines.isEmpty()
        ? "Scoring answered %d; see ./pipeline status.".formatted(status)
        : String.join("\n", lines);
  }

  private static String line(JsonNode error, String place) {
    String field = error.path("field").asString();
    String expected = error.path("expected").asString();
    return error.path("code").asString().equals("wrong")
        ? "%s%s: %s".formatted(place, field, expected)
        : "Refused: %s %s (expected: %s)".formatted(field, error.path("code").asString(), expected);
  }
}
