package io.leadpipeline.cli.sales;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Who would get a lead, as text. */
final class RouteForPage {
  private RouteForPage() {}

  static List<String> lines(JsonNode answer) {
    List<String> lines = new ArrayList<>();
    lines.add("at " + answer.path("at").asString() + ", by route " + text(answer, "route"));
    if (!answer.path("handedToSales").asBoolean()) {
      lines.add("  stays with marketing at this stage; if it asked to be called:");
    }
    lines.add("  " + outcome(answer));
    if (answer.hasNonNull("ownerInCopy")) {
      lines.add("  " + text(answer, "ownerInCopy") + " knows them, is not there, and gets word");
    }
    answer
        .path("considered")
        .forEach(one -> lines.add("    " + text(one, "rep") + ": " + text(one, "verdict")));
    return lines;
  }

  private static String outcome(JsonNode answer) {
    if (answer.hasNonNull("rep")) {
      return "%s gets it (%s); the clock is over at %s"
          .formatted(text(answer, "rep"), text(answer, "why"), text(answer, "clockOver"));
    }
    String until = answer.hasNonNull("waitsUntil") ? ", until " + text(answer, "waitsUntil") : "";
    return "waits for team " + text(answer, "team") + ": " + text(answer, "why") + until;
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString();
  }
}
