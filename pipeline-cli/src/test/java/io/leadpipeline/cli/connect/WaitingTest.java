package io.leadpipeline.cli.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.cli.Ingest;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Waiting for the first call of a tool, against an ingest that answers over HTTP. */
class WaitingTest {

  private static final String TYPEFORM = "GET /v1/connections/typeform/local";
  private static final String NOTHING =
      "{\"slug\":\"typeform\",\"connection\":\"local\",\"at\":\"2026-11-22T03:00:00Z\"%s}";
  private static final String CALL =
      ",\"lastCall\":{\"at\":\"%s\",\"submissionId\":\"05d41c63-6f3f-5b75-9e37-2ae534646b6b\",%s}";

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
  void confirmsTheFirstCallAndTakesNoOlderOneForIt() {
    String old = NOTHING.formatted(CALL.formatted("2026-11-22T02:59:59Z", "\"kind\":\"OLD\""));
    String call =
        NOTHING.formatted(CALL.formatted("2026-11-22T03:00:09Z", "\"kind\":\"FORM_SUBMITTED\""));
    ingest.says(TYPEFORM, old, old, call);

    Ingest.Ran ran = connect("typeform");

    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("/hooks/typeform/local", "Waiting for its first call")
        .endsWith(
            "It works: FORM_SUBMITTED, submission 05d41c63-6f3f-5b75-9e37-2ae534646b6b"
                + System.lineSeparator())
        .doesNotContain("OLD");
    assertThat(ingest.asked()).contains(TYPEFORM).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void saysThatACallToldNoLead() {
    String call =
        NOTHING.formatted(CALL.formatted("2026-11-22T03:00:09Z", "\"reason\":\"nobody\""));
    ingest.says(TYPEFORM, NOTHING.formatted(""), call);

    assertThat(connect("typeform").out()).contains("this call told no lead (nobody)");
  }

  @Test
  void saysOnceWhatCameMeanwhile() {
    String refused = ",\"lastNotGenuine\":\"2026-11-22T03:00:01Z\"";
    String challenged = refused + ",\"lastChallenge\":\"2026-11-22T03:00:02Z\"";
    String call = CALL.formatted("2026-11-22T03:00:09Z", "\"kind\":\"LEAD_REFERENCE\"");
    ingest.says(
        "GET /v1/connections/linkedin/local",
        NOTHING.formatted(""),
        NOTHING.formatted(refused),
        NOTHING.formatted(challenged),
        NOTHING.formatted(challenged + call));

    Ingest.Ran ran = connect("linkedin");

    assertThat(ran.out())
        .containsOnlyOnce("did not prove who it is (401)")
        .containsOnlyOnce("asked whether the address is ours")
        .contains("It works: LEAD_REFERENCE");
  }

  @Test
  void saysWhatIngestAnswersThatDoesNotKnowTheConnection() {
    Ingest.Ran ran = connect("webflow");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("ingest answered 404");
  }

  private Ingest.Ran connect(String slug) {
    return ingest.run("connect", slug, "--config", "../config/connections.yml", "--minutes", "1");
  }
}
