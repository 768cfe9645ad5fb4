package io.leadpipeline.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SubmissionRejected;
import io.leadpipeline.events.Topics;
import io.leadpipeline.ingest.sources.Calls;
import io.leadpipeline.testsupport.TopicProbe;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SegmentHttpTest extends SourceHttp {

  private static final String ALLOWED = "Access-Control-Allow-Origin";

  @Test
  void acceptsSegmentAtItsOwnAddressesAndAtOurs() {
    try (TopicProbe received = TopicProbe.fromNow(Topics.RECEIVED)) {
      String identify = Calls.text("segment-identify.json");
      HttpResponse<String> vendor = post("/v1/identify", identify, basic("local-segment-secret:"));
      HttpResponse<String> own =
          post("/hooks/segment/local", identify, basic("local-segment-secret:"));
      HttpResponse<String> untyped =
          post(
              "/v1/page",
              "{\"anonymousId\":\"p\",\"messageId\":\"p1\"}",
              basic("local-segment-secret:"));

      assertThat(vendor.statusCode()).isEqualTo(200);
      assertThat(own.body()).isEqualTo(vendor.body());
      Signal signal = await(received, vendor);
      assertThat(signal.kind().value()).isEqualTo("IDENTIFIED");
      assertThat(signal.person().contact().email()).isEqualTo("peter@example.com");
      assertThat(await(received, untyped).kind().value()).isEqualTo("PAGE_VIEWED");
    }
  }

  @Test
  void answersABatchWithAResultForEachMessage() {
    try (TopicProbe received = TopicProbe.fromNow(Topics.RECEIVED);
        TopicProbe rejected = TopicProbe.fromNow(Topics.REJECTED)) {
      String batch =
          """
          {"batch":[{"type":"track","event":"X","userId":"u","messageId":"b1"},
                    {"type":"track","userId":"u","messageId":"b2","writeKey":"local-segment-secret"}]}\
          """;

      double accepted = ingest.requests("accepted");
      double refused = ingest.requests("refused");
      HttpResponse<String> answer = post("/v1/batch", batch, basic("local-segment-secret:"));

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body())
          .contains("\"index\":0,\"result\":\"accepted\"")
          .contains("\"index\":1,\"result\":\"refused\"")
          .contains("\"code\":\"no-event\"", "\"accepted\":1", "\"refused\":1");
      assertThat(ingest.requests("accepted")).isEqualTo(accepted + 1);
      assertThat(ingest.requests("refused")).isEqualTo(refused + 1);
      received.await(
          LeadReceived.class,
          it ->
              answer.body().contains(it.causeId().toString())
                  || answer.body().contains(it.signal().submissionId().toString()));
      SubmissionRejected kept =
          rejected
              .await(
                  SubmissionRejected.class,
                  it -> answer.body().contains(it.submissionId().toString()))
              .event();
      assertThat(new String(Base64.getDecoder().decode(kept.person().body()), UTF_8))
          .contains("\"messageId\":\"b2\"")
          .doesNotContain("local-segment-secret");
    }
  }

  @Test
  void letsScriptsOfAllowedPagesSendAWriteKey() {
    assertThat(preflight("/v1/track", "http://localhost:3000").firstValue(ALLOWED))
        .contains("http://localhost:3000");
    assertThat(preflight("/v1/track", "https://stranger.example").firstValue(ALLOWED)).isEmpty();
    assertThat(preflight("/v1/signals", "http://localhost:3000").firstValue(ALLOWED)).isEmpty();
  }

  private HttpHeaders preflight(String path, String origin) {
    return ingest
        .send(
            HttpRequest.newBuilder(ingest.at(path))
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization")
                .method("OPTIONS", BodyPublishers.noBody()))
        .headers();
  }
}
