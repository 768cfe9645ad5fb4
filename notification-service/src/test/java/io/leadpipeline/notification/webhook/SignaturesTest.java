package io.leadpipeline.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SignaturesTest {

  private static final String OTHER = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);

  private final JsonNode vector = vector();
  private final String secret = vector.path("secret").stringValue();
  private final JsonNode said = vector.path("headers");
  private final String id = said.path("webhook-id").stringValue();
  private final String body = vector.path("rawBody").stringValue();
  private final Instant signed =
      Instant.ofEpochSecond(Long.parseLong(said.path("webhook-timestamp").stringValue()));

  private static JsonNode vector() {
    try (var file =
        SignaturesTest.class.getResourceAsStream(
            "/payloads/standard_webhooks-signed_vector.json")) {
      return JsonMapper.shared().readTree(file.readAllBytes());
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  @Test
  void signsThePublishedVector() {
    Map<String, String> headers = new Signatures(List.of(secret)).headers(id, signed, body);

    assertThat(headers)
        .containsEntry("webhook-id", id)
        .containsEntry("webhook-timestamp", String.valueOf(signed.getEpochSecond()))
        .containsEntry("webhook-signature", said.path("webhook-signature").stringValue());
  }

  @Test
  void signsWithBothSecretsWhileOneIsReplaced() {
    String both =
        new Signatures(List.of(OTHER, secret))
            .headers(id, signed, body)
            .getOrDefault("webhook-signature", "");

    assertThat(both.split(" "))
        .hasSize(2)
        .contains(said.path("webhook-signature").stringValue())
        .allSatisfy(signature -> assertThat(signature).startsWith("v1,"));
  }

  @Test
  void refusesASecretThatIsNone() {
    for (String wrong : List.of("", "whsec_", "whsec_%%%", "abc", "whsec_c2hvcnQ=")) {
      assertThatThrownBy(() -> new Signatures(List.of(wrong)))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("webhook secret (expected: whsec_ and base64 of 24 to 64 bytes)");
    }
    assertThatThrownBy(() -> new Signatures(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void rests5SecondsAndInTheEndADay() {
    RetrySchedule punctual = new RetrySchedule(() -> 0);
    RetrySchedule late = new RetrySchedule(() -> 1);

    assertThat(punctual.after(1)).isEqualTo(Duration.ofSeconds(5));
    assertThat(punctual.after(4)).isEqualTo(Duration.ofHours(2));
    assertThat(punctual.after(9)).isEqualTo(Duration.ofHours(24));
    assertThat(punctual.after(40)).isEqualTo(Duration.ofHours(24));
    assertThat(late.after(1)).isEqualTo(Duration.ofMillis(5_500));
  }
}
