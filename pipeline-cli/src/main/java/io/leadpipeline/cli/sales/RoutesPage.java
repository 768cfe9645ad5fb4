package io.leadpipeline.cli.sales;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What other routes would change for the newest leads, as text. */
final class RoutesPage {
  private RoutesPage() {}

  static List<String> lines(JsonNode rehearsal) {
    List<String> lines = new ArrayList<>();
    JsonNode differences = rehearsal.path("differences");
    lines.add(
        "%d of the %d newest leads would go elsewhere"
            .formatted(differences.size(), rehearsal.path("leads").asInt()));
    differences.forEach(one ->
        lines.add(
            "  %s: %s -> %s"
                .formatted(
                    one.path("leadId").asString(),
                    place(one.path("now")),
                    place(one.path("then")))));
    return lines;
  }

  private static String place(JsonNode place) {
    String rep = place.hasNonNull("rep") ? ", " + place.path("rep").asString() : ", waits";
    return place.path("route").asString() + " (" + place.path("team").asString() + rep + ")";
  }
}
