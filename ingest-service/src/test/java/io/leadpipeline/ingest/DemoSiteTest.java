package io.leadpipeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(OneIngest.class)
class DemoSiteTest {

  private static RunningIngest ingest;

  @BeforeAll
  static void start(RunningIngest one) {
    ingest = one;
  }

  @ParameterizedTest
  @CsvSource({"en,Book a demo", "vi,Đặt lịch xem demo", "th,นัดชมเดโม"})
  void hasFourFormsInEachLanguage(String language, String title) {
    HttpResponse<String> page = get("/demo?lang=" + language);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("<html lang=\"" + language + "\"", title)
        .contains("/f/demo\"", "/f/ebook\"", "/f/newsletter\"", "/f/webinar\"")
        .doesNotContain("??", "th:", "style=", "http://", "https://");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "script-src 'self'")
        .doesNotContain("unsafe");
  }

  @Test
  void speaksTheBrowsersLanguageUnlessToldOtherwise() {
    HttpResponse<String> page =
        ingest.send(
            HttpRequest.newBuilder(ingest.at("/demo")).header("Accept-Language", "th-TH,en;q=0.5"));

    assertThat(page.body()).contains("<html lang=\"th\"");
    assertThat(get("/demo?lang=%3Cscript%3E").body()).contains("<html lang=\"en\"");
  }

  @Test
  void leadsAPostToItsOwnThankYouPage() {
    String place = place(post("demo", "/demo/thanks?lang=vi"));
    assertThat(place).matches("/demo/thanks/[A-Za-z0-9_-]{54}\\?lang=vi");

    HttpResponse<String> page = get(place);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("<html lang=\"vi\"", "data-key=\"received\"", "http://127.0.0.1:8025", "noscript")
        .doesNotContain("??", "th:", "style=", "acme.example");
    assertThat(get(place.replace("thanks", "track")).body()).startsWith("<div");
    String status = place.replace("thanks", "status");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(get(status).body()).contains("\"form\":\"demo\""));
    assertThat(get(status).body()).doesNotContain("acme.example");
  }

  @Test
  void leavesOtherFormsTheirOwnPage() {
    assertThat(place(post("demo", "/danke"))).isEqualTo("/danke");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/demo/thanks/AAAA",
        "/demo/track/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "/demo/status/0",
        "/demo/assets/none.css"
      })
  void opensNothingForAGuess(String path) {
    assertThat(get(path).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "demo.css,text/css;charset=utf-8",
    "demo.js,text/javascript;charset=utf-8",
    "icon.svg,image/svg+xml"
  })
  void servesItsAssetsItself(String name, String type) {
    HttpResponse<String> asset = get("/demo/assets/" + name);

    assertThat(asset.statusCode()).isEqualTo(200);
    assertThat(asset.headers().firstValue("Content-Type")).contains(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "th"})
  void saysEverythingInEachLanguage(String language) {
    assertThat(words("_" + language).stringPropertyNames())
        .isEqualTo(words("").stringPropertyNames());
  }

  private static HttpResponse<String> get(String path) {
    return ingest.send(HttpRequest.newBuilder(ingest.at(path)));
  }

  private static HttpResponse<String> post(String form, String next) {
    String fields =
        "email=site%40acme.example&_next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    return ingest.send(
        HttpRequest.newBuilder(ingest.at("/f/" + form))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(BodyPublishers.ofString(fields)));
  }

  private static String place(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElse("");
  }

  private static Properties words(String suffix) {
    Properties words = new Properties();
    try (InputStream in =
        DemoSiteTest.class.getResourceAsStream("/messages/demo" + suffix + ".properties")) {
      words.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
