package io.leadpipeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Topics;
import io.leadpipeline.testsupport.TopicProbe;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventsHttpTest extends SourceHttp {

  @Test
  void acceptsCloudEventsInEveryMode() {
    Map<String, String> bearer = Map.of("Authorization", "Bearer local-cloudevents-secret");
    try (TopicProbe received = TopicProbe.fromNow(Topics.RECEIVED)) {
      HttpResponse<String> structured =
          post("/hooks/cloudevents/local", EVENT, with(bearer, "application/cloudevents+json"));
      HttpResponse<String> binary =
          post(
              "/v1/events",
              "{\"email\":\"a@example.com\",\"name\":\"A\"}",
              with(
                  Map.of(
                      "Authorization",
                      "Bearer local-cloudevents-secret",
                      "ce-specversion",
                      "1.0",
                      "ce-type",
                      "com.example.lead.submitted",
                      "ce-id",
                      "1234-1234-1234",
                      "ce-source",
                      "/mycontext/subcontext"),
                  "application/json"));
      HttpResponse<String> batch =
          post("/v1/events", "[" + EVENT + "]", with(bearer, "application/cloudevents-batch+json"));

      assertThat(structured.statusCode()).isEqualTo(200);
      assertThat(binary.body()).isEqualTo(structured.body());
      assertThat(batch.body()).contains("\"items\":[{\"index\":0,\"result\":\"accepted\"");
      assertThat(await(received, structured).person().contact().email()).isEqualTo("a@example.com");
    }
  }

  @Test
  void readsNoOtherFormatOfCloudEvents() {
    Map<String, String> bearer = Map.of("Authorization", "Bearer local-cloudevents-secret");

    assertThat(post("/v1/events", "x", with(bearer, "application/cloudevents+avro")).statusCode())
        .isEqualTo(415);
    assertThat(post("/v1/events", "x", with(Map.of(), "application/cloudevents+avro")).statusCode())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/hooks/cloudevents/local", "/v1/events"})
  void allowsASenderThatAsks(String path) {
    HttpResponse<String> answer = options(path, "eventemitter.example.com");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("WebHook-Allowed-Origin"))
        .contains("eventemitter.example.com");
    assertThat(answer.headers().firstValue("WebHook-Allowed-Rate")).contains("*");
    assertThat(answer.headers().firstValue("Allow").orElse("")).contains("POST");
    assertThat(options(path, "bad origin<>").headers().firstValue("WebHook-Allowed-Origin"))
        .isEmpty();
  }

  private HttpResponse<String> options(String path, String origin) {
    return ingest.send(
        HttpRequest.newBuilder(ingest.at(path))
            .header("WebHook-Request-Origin", origin)
            .header("WebHook-Request-Rate", "120")
            .method("OPTIONS", BodyPublishers.noBody()));
  }
}
