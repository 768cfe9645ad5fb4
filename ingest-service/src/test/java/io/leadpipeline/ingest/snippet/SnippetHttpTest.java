package io.leadpipeline.ingest.snippet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.ingest.OneIngest;
import io.leadpipeline.ingest.RunningIngest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneIngest.class)
class SnippetHttpTest {

  private static final int MOST_BYTES = 6_000;

  private static RunningIngest ingest;

  @BeforeAll
  static void start(RunningIngest one) {
    ingest = one;
  }

  @Test
  void isSmall() {
    assertThat(get().body().getBytes(UTF_8)).hasSizeLessThan(MOST_BYTES);
  }

  @Test
  void mayBeLoadedByAnyPageAndKeptForAnHour() {
    HttpResponse<String> script = get();

    assertThat(script.statusCode()).isEqualTo(200);
    assertThat(header(script, "Content-Type")).isEqualTo("text/javascript;charset=utf-8");
    assertThat(header(script, "Cache-Control")).isEqualTo("max-age=3600, public");
    assertThat(header(script, "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
    assertThat(header(script, "X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void isNotSentAgainToWhoHasIt() {
    HttpResponse<String> again =
        ingest.send(request().header("If-None-Match", header(get(), "ETag")));

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(header(again, "Cache-Control")).contains("max-age=3600");
  }

  @Test
  void answersWhoOnlyAsksAboutIt() {
    HttpResponse<String> head = ingest.send(request().method("HEAD", BodyPublishers.noBody()));

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(header(head, "ETag")).isEqualTo(header(get(), "ETag"));
  }

  @Test
  void refusesViewsOfNobody() {
    assertThat(ingest.post("views", "page_url=https%3A%2F%2Fa.example").statusCode())
        .isEqualTo(422);
    assertThat(ingest.post("views", "visitor_id=v-1").statusCode()).isEqualTo(202);
  }

  private static HttpResponse<String> get() {
    return ingest.send(request());
  }

  private static HttpRequest.Builder request() {
    return HttpRequest.newBuilder(ingest.at("/leadpipeline.js"));
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
