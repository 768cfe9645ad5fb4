package io.leadpipeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.Topics;
import io.leadpipeline.testsupport.TopicProbe;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What holders of a token send as signals already. */
class SignalsHttpTest extends SourceHttp {

  @Test
  void takesSignalsOfTokenHoldersOneALineOrAsAnArray() {
    String one =
        "{\"id\":\"s1\",\"kind\":\"FORM_SUBMITTED\",\"intent\":\"DEMO_REQUEST\","
            + "\"occurredAt\":\"2026-01-02T03:04:05Z\",\"person\":{\"contact\":{\"email\":\"S@acme.example\",\"phone\":\"0903123456\"}}}";
    String two =
        "{\"kind\":\"TRACKED\",\"event\":{\"name\":\"X\"},\"person\":{\"visitorId\":\"v\"}}";
    try (TopicProbe received = TopicProbe.fromNow(Topics.RECEIVED)) {
      HttpResponse<String> lines =
          post("/v1/signals", one + "\n\n{broken\n" + two + "\r\n", token());
      HttpResponse<String> array =
          post("/v1/signals", "[" + one + "," + two + "]", with(token(), "application/json"));

      assertThat(lines.statusCode()).isEqualTo(202);
      assertThat(lines.body())
          .contains("\"index\":1,\"result\":\"refused\"", "\"code\":\"not-json\"")
          .contains("\"accepted\":2", "\"refused\":1");
      assertThat(array.body()).contains("\"accepted\":2", "\"refused\":0");
      Signal signal =
          received
              .await(
                  LeadReceived.class,
                  it ->
                      it.signal().raisesHand()
                          && lines.body().contains(it.signal().submissionId().toString()))
              .event()
              .signal();
      assertThat(signal.occurredAt()).isEqualTo("2026-01-02T03:04:05Z");
      assertThat(signal.person().contact().phone()).isEqualTo("+84903123456");
      assertThat(signal.verified()).isTrue();
    }
  }

  @Test
  void refusesSignalsOfWhichNoneCanBeRead() {
    HttpResponse<String> answer =
        post("/v1/signals", "[{\"kind\":\"NONE\",\"colour\":1},{\"kind\":\"TRACKED\"}]", token());

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("\"field\":\"[0].kind\"", "\"field\":\"[0].colour\"", "\"field\":\"[1].person\"");
    assertThat(post("/v1/signals", " ", token()).statusCode()).isEqualTo(422);
    assertThat(post("/v1/signals", "{}\n".repeat(2_501), token()).statusCode()).isEqualTo(422);
  }

  @Test
  void answersARepeatedBatchWithTheSameIds() {
    String two = "{\"kind\":\"TRACKED\",\"person\":{\"visitorId\":\"v\"}}\n".repeat(2);
    Map<String, String> keyed =
        Map.of("Authorization", "Bearer local-admin", "Idempotency-Key", "k1");

    String first = post("/v1/signals", two, keyed).body();

    assertThat(post("/v1/signals", two, keyed).body()).isEqualTo(first);
  }
}
