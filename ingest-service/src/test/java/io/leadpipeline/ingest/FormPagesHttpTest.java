package io.leadpipeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Forms in browsers: where they lead, in which language, and from whose pages. */
class FormPagesHttpTest extends FormHttp {

  @Test
  void sendsABrowserOnOrThanksInItsLanguage() {
    HttpResponse<String> next = browser("email=a%40b.example&_next=/thanks", "en");
    HttpResponse<String> stranger =
        browser("email=a%40b.example&_next=https%3A%2F%2Fevil.example%2F", "vi-VN,vi;q=0.9");
    HttpResponse<String> thai = browser("email=a%40b.example&_language=th", "en");

    assertThat(next.statusCode()).isEqualTo(303);
    assertThat(next.headers().firstValue("Location")).contains("/thanks");
    assertThat(stranger.statusCode()).isEqualTo(200);
    assertThat(stranger.body()).contains("Cảm ơn");
    assertThat(thai.body()).contains("ขอบคุณ");
  }

  @Test
  void letsScriptsOfAllowedPagesReadTheAnswer() {
    assertThat(preflight("http://localhost:3000")).isEqualTo("http://localhost:3000");
    assertThat(preflight("https://evil.example")).isEmpty();
  }

  @Test
  void showsADemoPage() {
    HttpResponse<String> page = ingest.send(HttpRequest.newBuilder(ingest.at("/demo")));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("action=\"/f/demo\"");
  }

  private String preflight(String origin) {
    HttpResponse<String> answer =
        ingest.send(
            HttpRequest.newBuilder(ingest.at("/f/demo"))
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(204);
    return answer.headers().firstValue("Access-Control-Allow-Origin").orElse("");
  }
}
