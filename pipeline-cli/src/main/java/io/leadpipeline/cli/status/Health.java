package io.leadpipeline.cli.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What a health answer comes to.
 *
 * @param why one sentence for each component that is not well
 */
record Health(boolean up, List<String> why) {

  private static final String UP = "UP";

  Health {
    why = List.copyOf(why);
  }

  static Health read(JsonNode answer) {
    List<String> why = new ArrayList<>();
    collect(answer, "", why);
    boolean up = UP.equals(answer.path("status").asString(""));
    if (!up && why.isEmpty()) {
      why.add("says " + answer.path("status").asString("nothing"));
    }
    return new Health(up, why);
  }

  private static void collect(JsonNode part, String name, List<String> why) {
    JsonNode components = part.path("components");
    for (Map.Entry<String, JsonNode> component : components.properties()) {
      collect(component.getValue(), component.getKey(), why);
    }
    String status = part.path("status").asString(UP);
    if (components.isMissingNode() && !name.isEmpty() && !status.equals(UP)) {
      why.add((name + " " + status + details(part)).strip());
    }
  }

  private static String details(JsonNode part) {
    return part.path("details").properties().stream()
        .map(detail -> detail.getKey() + " " + text(detail.getValue()))
        .reduce((first, second) -> first + ", " + second)
        .map(all -> ": " + all)
        .orElse("");
  }

  private static String text(JsonNode value) {
    return value.isString() ? value.asString() : value.toString();
  }
}
