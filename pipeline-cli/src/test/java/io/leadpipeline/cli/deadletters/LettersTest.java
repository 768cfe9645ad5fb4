package io.leadpipeline.cli.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.localstack.Service;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LettersTest {

  @Test
  void tellsADeadLetterInOneLine() {
    JsonNode page =
        JsonMapper.builder()
            .build()
            .readTree(
                """
                {"items": [{"id": "1", "consumer": "scoring.signals", "eventId": "2",
                  "topic": "leads.received", "partition": 3, "offset": 17, "reason": "bug",
                  "keptAt": "2026-11-02T08:00:00Z", "state": "KEPT"}], "next": null}
                """);

    assertThat(Letters.of(Service.SCORING, page))
        .containsExactly(
            "scoring       1  2026-11-02T08:00:00Z  KEPT       scoring.signals bug"
                + "  leads.received-3@17  event 2");
  }
}
