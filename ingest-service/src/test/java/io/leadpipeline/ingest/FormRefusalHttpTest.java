package io.leadpipeline.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is refused or taken for spam is told so that nobody learns more than they need, and kept.
 */
class FormRefusalHttpTest extends FormHttp {

  @Test
  void refusesOnlyWhoCannotBeReachedAndKeepsIt() {
    String body = "name=%3Cscript%3Ealert(1)%3C%2Fscript%3E&email=lan%40";
    HttpResponse<String> script = ingest.post("demo", body);
    HttpResponse<String> page = browser(body, "vi");

    assertThat(script.statusCode()).isEqualTo(422);
    assertThat(script.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(script.body())
        .contains("\"field\":\"email\"", "\"code\":\"malformed\"", "\"field\":\"phone\"")
        .doesNotContain("script");
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("địa chỉ email").doesNotContain("alert(1)");
    assertThat(kept("REFUSED", body).reason()).isEqualTo("unreachable");
  }

  @Test
  void tellsARobotThatItSucceededAndKeepsWhatItSent() {
    String body = "name=Real+Stock&email=a%40b.example&_gotcha=The+best+offers.";
    HttpResponse<String> spam = ingest.post("demo", body);
    HttpResponse<String> success = ingest.post("demo", "email=a%40b.example");

    assertThat(spam.statusCode()).isEqualTo(success.statusCode());
    assertThat(spam.body().replaceAll("[0-9a-f-]{36}", "id"))
        .isEqualTo(success.body().replaceAll("[0-9a-f-]{36}", "id"));
    assertThat(spam.headers().map().keySet()).isEqualTo(success.headers().map().keySet());
    assertThat(kept("SPAM", body).reason()).isEqualTo("honeypot");
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain,nonsense",
    "application/json,{",
    "application/json,''",
    "multipart/form-data,x"
  })
  void keepsWhatItCannotRead(String type, String body) {
    HttpResponse<String> answer = post("demo", type, body);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(kept("REFUSED", body).source().form()).isEqualTo("demo");
  }

  @Test
  void refusesABodyThatIsTooLarge() {
    String large = "email=a%40b.example&message=" + "x".repeat(65 * 1024);
    String parts =
        part("name=\"email\"", "a@b.example")
            + part("name=\"message\"", "x".repeat(65 * 1024))
            + "--b--\r\n";

    assertThat(post("demo", FORM, large).statusCode()).isEqualTo(413);
    assertThat(chunked(large).statusCode()).isEqualTo(413);
    assertThat(post("demo", "multipart/form-data; boundary=b", parts).statusCode()).isEqualTo(413);
  }

  @Test
  void knowsNoOtherForm() {
    HttpResponse<String> answer = ingest.post("nothing", "email=a%40b.example");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  private HttpResponse<String> chunked(String body) {
    return ingest.send(
        HttpRequest.newBuilder(ingest.at("/f/demo"))
            .header("Content-Type", FORM)
            .POST(
                BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream(body.getBytes(UTF_8)))));
  }
}
