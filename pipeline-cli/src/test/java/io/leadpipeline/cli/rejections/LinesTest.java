package io.leadpipeline.cli.rejections;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LinesTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void tellsARejectionInOneLine() {
    JsonNode page =
        JSON.readTree(
            """
            {"items": [{"id": "1", "provider": "form", "connection": "local", "form": "demo",
              "code": "unreachable", "detail": "email malformed", "spam": false, "held": false,
              "state": "OPEN", "receivedAt": "2026-11-02T08:00:00Z"}], "next": "17.x"}
            """);

    assertThat(Lines.rejections(page))
        .containsExactly(
            "1  2026-11-02T08:00:00Z  OPEN       form/local/demo  unreachable (email malformed)");
    assertThat(Lines.next(page)).containsEntry("after", "17.x");
  }

  @Test
  void tellsResultsAndHeldHands() {
    JsonNode results =
        JSON.readTree("{\"items\": [{\"id\": \"1\", \"result\": \"replayed\"}], \"next\": null}");
    JsonNode held =
        JSON.readTree(
            """
            {"items": [{"form": "demo", "count": 3, "since": "2026-11-02T08:00:00Z", "limit": 20}]}
            """);

    assertThat(Lines.results(results)).containsExactly("1  replayed");
    assertThat(Lines.next(results)).isEmpty();
    assertThat(Lines.held(held))
        .containsExactly("demo  3 held since 2026-11-02T08:00:00Z  (more than 20 in an hour)");
  }
}
