package io.leadpipeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Signal;
import io.leadpipeline.events.Topics;
import io.leadpipeline.ingest.sources.Calls;
import io.leadpipeline.ingest.tools.Signing;
import io.leadpipeline.ingest.tools.Tokens;
import io.leadpipeline.testsupport.TopicProbe;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every tool through the running service: signed calls become signals, others nothing. */
class ToolHttpTest extends SourceHttp {

  private static final String MULTIPART =
      "multipart/form-data; boundary=------------------------J1JNT4vbVO4FCC1qLG4HSv";

  @ParameterizedTest
  @CsvSource({
    "calendly, application/json, calendly-invitee_canceled.json",
    "contactform7, text/plain, cf7_to_webhook-default.json",
    "elementor, application/x-www-form-urlencoded, elementor-simple_data-no_label.txt",
    "google-forms, application/json, google_forms-apps_script.json",
    "goto, application/json, gotowebinar-prismatic_registrant_added.json",
    "gravityforms, application/json, gravityforms-entry-numeric_keys.json",
    "linkedin, application/json, linkedin-lead_action-created.json",
    "livestorm, application/json, livestorm-person-registered.json",
    "meta, application/json, facebook-leadgen-single.json",
    "tally, application/json, tally-form_response-lead_form.json",
    "typeform, application/json, typeform-form_response-choice_email.json",
    "webflow, application/json, webflow-form_submission.json"
  })
  void takesWhatIsSignedAndNothingElse(String slug, String type, String payload) {
    String body = Calls.text(payload);
    try (TopicProbe received = TopicProbe.fromNow(Topics.RECEIVED)) {
      HttpResponse<String> answer = send(slug, type, body, "local-" + slug + "-secret");

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(await(received, answer).source().provider()).isEqualTo(slug);
    }
    assertThat(send(slug, type, body, "guessed").statusCode()).isEqualTo(401);
  }

  @Test
  void takesJotformsMultipart() {
    String sent =
        Calls.text("jotform-submission-multipart.txt")
            .replace("\"q35_grade\"", "\"q4_email\":\"lan@acme.example\",\"q35_grade\"");
    try (TopicProbe received = TopicProbe.fromNow(Topics.RECEIVED)) {
      HttpResponse<String> answer = send("jotform", MULTIPART, sent, "local-jotform-secret");

      assertThat(await(received, answer).person().contact().email()).isEqualTo("lan@acme.example");
    }
  }

  @Test
  void takesWixsTokenAndNothingElse() {
    String claims = Tokens.wix(Calls.text("wix-submission_created.json"), 0);
    Map<String, String> type = Map.of("Content-Type", "application/jwt");
    try (TopicProbe received = TopicProbe.fromNow(Topics.RECEIVED)) {
      HttpResponse<String> answer =
          post("/hooks/wix/local", Tokens.shared("local-wix-secret", claims), type);

      assertThat(await(received, answer).person().contact().email()).isEqualTo("lan@acme.example");
    }
    assertThat(post("/hooks/wix/local", Tokens.shared("guessed", claims), type).statusCode())
        .isEqualTo(401);
  }

  @Test
  void takesHubSpotsOwnAddressFromAllowedPages() {
    String path = "/submissions/v3/integration/submit/4711/contact-us";
    Map<String, String> page =
        Map.of("Content-Type", "application/json", "Origin", "http://localhost:3000");
    try (TopicProbe received = TopicProbe.fromNow(Topics.RECEIVED)) {
      HttpResponse<String> answer =
          post(path, Calls.text("hubspot-form_submission-objectTypeId.json"), page);

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
          .contains("http://localhost:3000");
      assertThat(await(received, answer).source().form()).isEqualTo("contact-us");
    }
    HttpResponse<String> asked =
        ingest.send(
            HttpRequest.newBuilder(ingest.at(path))
                .header("Origin", "https://elsewhere.example")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    assertThat(asked.statusCode()).isEqualTo(204);
    assertThat(asked.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void answersChallengesThatComeAsAQuery() {
    HttpResponse<String> meta = asked("meta", "local-meta-secret");

    assertThat(meta.statusCode()).isEqualTo(200);
    assertThat(meta.body()).isEqualTo("1158201444");
    assertThat(meta.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(asked("meta", "guessed").statusCode()).isEqualTo(401);
    assertThat(asked("tally", "local-tally-secret").statusCode()).isEqualTo(401);
    assertThat(
            get("/hooks/linkedin/local?challengeCode=f47ac10b-58cc-4372-a567-0e02b2c3d479").body())
        .contains("\"challengeResponse\":\"");
  }

  @Test
  void takesContactForm7sQueryWithItsKeyAndKeepsTheKeyNowhere() {
    String query = "/hooks/contactform7/local?your-name=Lan&your-email=query%40acme.example&key=";
    try (TopicProbe received = TopicProbe.fromNow(Topics.RECEIVED)) {
      Signal signal = await(received, get(query + "local-contactform7-secret"));

      assertThat(signal.person().contact().email()).isEqualTo("query@acme.example");
      assertThat(signal.verified()).isTrue();
      assertThat(signal.toString()).doesNotContain("local-contactform7-secret");
    }
    assertThat(get(query + "guessed").statusCode()).isEqualTo(401);
  }

  @Test
  void tellsWhatCameLastOfAConnection() {
    String before = last("webflow");
    String body = Calls.text("webflow-form_submission.json");

    send("webflow", "application/json", body, "guessed");
    assertThat(last("webflow")).contains("\"lastNotGenuine\"").isNotEqualTo(before);
    send("webflow", "application/json", body, "local-webflow-secret");
    assertThat(last("webflow"))
        .contains("\"kind\":\"FORM_SUBMITTED\"")
        .doesNotContain("@", "local-webflow-secret");
    assertThat(get("/v1/connections/webflow/local").statusCode()).isEqualTo(401);
    assertThat(ingest.api("GET", "/v1/connections/webflow/nobody", "").statusCode()).isEqualTo(404);
    asked("meta", "local-meta-secret");
    assertThat(last("meta")).contains("\"lastChallenge\"");
  }

  private String last(String slug) {
    return ingest.api("GET", "/v1/connections/" + slug + "/local", "").body();
  }

  private HttpResponse<String> asked(String slug, String token) {
    return get(
        "/hooks/"
            + slug
            + "/local?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token="
            + token);
  }

  private HttpResponse<String> get(String path) {
    return ingest.send(HttpRequest.newBuilder(ingest.at(path)));
  }

  private HttpResponse<String> send(String slug, String type, String body, String secret) {
    Map<String, String> headers = new HashMap<>(Signing.headers(slug, secret, body, Instant.now()));
    headers.put("Content-Type", type);
    return post("/hooks/" + slug + "/local", body, headers);
  }
}
