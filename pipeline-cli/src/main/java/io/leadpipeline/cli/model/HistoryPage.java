package io.leadpipeline.cli.model;

import io.leadpipeline.cli.text.Cell;
import io.leadpipeline.cli.text.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Publications and drafts in lines. */
final class HistoryPage {

  private HistoryPage() {}

  static List<String> lines(JsonNode publications, JsonNode models) {
    Table table = new Table("");
    table.row(
        Cell.of(""),
        Cell.of("VERSION"),
        Cell.of("PUBLISHED"),
        Cell.of("BY"),
        Cell.of("LEADS"),
        Cell.of("ALERTS"),
        Cell.of("NOTE"));
    publications.forEach(publication -> row(table, publication));
    List<String> lines = new ArrayList<>(table.lines());
    drafts(models, lines);
    return lines;
  }

  private static void row(Table table, JsonNode publication) {
    table.row(
        Cell.number(publication.path("id").asString()),
        Cell.of(publication.path("version").asString()),
        Cell.of(second(publication, "publishedAt")),
        Cell.of(publication.path("publishedBy").asString()),
        Cell.of(folded(publication)),
        Cell.of(alerts(publication)),
        Cell.of(publication.path("note").asString()));
  }

  private static String second(JsonNode node, String field) {
    return Instant.parse(node.path(field).asString()).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String folded(JsonNode publication) {
    String leads = publication.path("refolded").asString();
    return publication.hasNonNull("finishedAt") ? leads : leads + " so far";
  }

  private static String alerts(JsonNode publication) {
    return publication.path("announce").asBoolean()
        ? "%s of %s"
            .formatted(
                publication.path("alerts").asString(),
                publication.path("expectedAlerts").asString())
        : "none";
  }

  private static void drafts(JsonNode models, List<String> lines) {
    for (JsonNode model : models) {
      if (model.path("publications").isEmpty()) {
        lines.add(
            "draft %s, kept %s by %s"
                .formatted(
                    model.path("version").asString(),
                    second(model, "addedAt"),
                    model.path("addedBy").asString()));
      }
    }
  }
}
