package io.leadpipeline.cli.fetches;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.cli.Ingest;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FetchesCommandTest {

  private Ingest ingest;

  @BeforeEach
  void start() throws IOException {
    ingest = Ingest.start();
  }

  @AfterEach
  void stop() {
    ingest.close();
  }

  @Test
  void listsAFetchInOneLine() {
    ingest.says(
        "GET /v1/fetches?connection=meta%2Facme&limit=50&state=dead",
        """
        {"items": [{"id": "7", "provider": "meta", "connection": "acme", "externalId": "11",
          "toldAt": "2026-11-02T08:00:00Z", "state": "DEAD", "attempts": 40, "reason": "status-503"},
         {"id": "8", "provider": "meta", "connection": "acme", "externalId": "12",
          "toldAt": "2026-11-02T08:00:00Z", "state": "WAITING", "attempts": 1, "reason": "timeout",
          "nextAt": "2026-11-02T08:00:05Z"}], "next": null}
        """);

    Ingest.Ran ran = ingest.run("fetches", "list", "--connection", "meta/acme", "--state", "dead");

    assertThat(ran.out().lines())
        .containsExactly(
            "7  2026-11-02T08:00:00Z  DEAD       meta/acme  11  status-503 (40 failed)",
            "8  2026-11-02T08:00:00Z  WAITING    meta/acme  12  timeout (1 failed, next at 2026-11-02T08:00:05Z)");
  }

  @Test
  void retriesPageAfterPageWhatAFilterNames() {
    ingest.says(
        "POST /v1/fetches/retry",
        "{\"items\":[{\"id\":\"7\",\"result\":\"waiting\"}],\"next\":\"17.x\"}",
        "{\"items\":[{\"id\":\"8\",\"result\":\"already\"}],\"next\":null}");

    Ingest.Ran ran = ingest.run("fetches", "retry", "--reason", "status-503");

    assertThat(ran.out().lines()).containsExactly("7  waiting", "8  already");
    assertThat(ingest.asked())
        .anyMatch(it -> it.contains("\"reason\":\"status-503\""))
        .anyMatch(it -> it.contains("\"after\":\"17.x\""));
  }

  @Test
  void discardsWithAReason() {
    ingest.says(
        "POST /v1/fetches/discard",
        "{\"items\":[{\"id\":\"7\",\"result\":\"discarded\"}],\"next\":null}");

    assertThat(ingest.run("fetches", "discard", "--because", "deleted there", "7").out())
        .startsWith("7  discarded");
    assertThat(ingest.asked())
        .anyMatch(
            it -> it.contains("\"reason\":\"deleted there\"") && it.contains("\"ids\":[\"7\"]"));
    assertThat(ingest.run("fetches", "discard", "7").code()).isNotZero();
    assertThat(ingest.run("fetches", "retry").err()).contains("Name either ids or a filter");
  }

  @Test
  void showsOneWhole() {
    ingest.says("GET /v1/fetches/7", "{\"id\":\"7\",\"decided\":{\"by\":\"local-admin\"}}");

    assertThat(ingest.run("fetches", "show", "7").out()).contains("\"by\" : \"local-admin\"");
  }
}
