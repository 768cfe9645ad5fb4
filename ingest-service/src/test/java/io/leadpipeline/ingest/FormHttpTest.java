package io.leadpipeline.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Intent;
import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SubmissionRejected;
import io.leadpipeline.events.Topics;
import io.leadpipeline.messaging.Delivery;
import io.leadpipeline.testsupport.Infrastructure;
import io.leadpipeline.testsupport.TopicProbe;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormHttpTest {

  private static final String FORM = "application/x-www-form-urlencoded";

  private static RunningIngest ingest;

  private TopicProbe received;
  private TopicProbe rejected;

  @BeforeAll
  static void start() {
    ingest = RunningIngest.start(Infrastructure.bootstrapServers(), Infrastructure.freshDatabase());
  }

  @AfterAll
  static void stop() {
    ingest.close();
  }

  @BeforeEach
  void watch() {
    received = TopicProbe.fromNow(Topics.RECEIVED);
    rejected = TopicProbe.fromNow(Topics.REJECTED);
  }

  @AfterEach
  void unwatch() {
    received.close();
    rejected.close();
  }

  @Test
  void acceptsAPlainFormAndHasItInKafkaWhenItAnswers() {
    HttpResponse<String> answer =
        ingest.post("demo", "name=Lan&email=Lan%40Acme.example&phone=0903123456&company=Acme");

    assertThat(answer.statusCode()).isEqualTo(202);
    UUID id = submission(answer);
    Delivery<LeadReceived> event = received(id);
    Signal signal = event.event().signal();
    assertThat(signal.intent()).isEqualTo(Intent.DEMO_REQUEST);
    assertThat(signal.person().contact().email()).isEqualTo("lan@acme.example");
    assertThat(signal.person().contact().phone()).isEqualTo("+84903123456");
    assertThat(signal.verified()).isFalse();
    assertThat(event.id()).isEqualTo(signal.id());
    assertThat(event.origin().key()).isEqualTo(signal.personRef());
    assertThat(event.event().trail().accepted()).isNotNull();
  }

  @Test
  void acceptsJson() {
    HttpResponse<String> answer =
        post(
            "newsletter",
            "application/json",
            "{\"contact\":{\"email\":\"json@acme.example\"},\"họ tên\":\"Lê Văn B\",\"n\":null}");

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(signal(answer).person().contact().fullName()).isEqualTo("Lê Văn B");
  }

  @Test
  void acceptsABrokenPercentSignBesideAGoodAddress() {
    HttpResponse<String> answer =
        post("demo", FORM, "email=percent%40acme.example&message=100%+sure&x=%zz");

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(signal(answer).person().answers().getFirst().value()).isEqualTo("100% sure");
  }

  @Test
  void acceptsMultipartAndLeavesFilesOut() {
    String body =
        part("name=\"email\"", "multi@acme.example")
            + part("name=\"message\"", "Xin chào")
            + part("name=\"cv\"; filename=\"cv.pdf\"", "%PDF".repeat(50_000))
            + "--b--\r\n";

    HttpResponse<String> answer = post("contact", "multipart/form-data; boundary=b", body);

    assertThat(answer.statusCode()).isEqualTo(202);
    Signal signal = signal(answer);
    assertThat(signal.person().contact().email()).isEqualTo("multi@acme.example");
    assertThat(signal.person().answers().getFirst().value()).isEqualTo("Xin chào");
    assertThat(signal.person().original()).isEmpty();
  }

  @Test
  void readsTheDeclaredCharset() {
    HttpResponse<String> answer =
        ingest.send(
            HttpRequest.newBuilder(ingest.at("/f/demo"))
                .header("Content-Type", "application/json; charset=windows-1252")
                .POST(
                    BodyPublishers.ofString(
                        "{\"email\":\"fr@acme.example\",\"name\":\"Zoé\"}",
                        Charset.forName("windows-1252"))));

    assertThat(signal(answer).person().contact().fullName()).isEqualTo("Zoé");
  }

  @Test
  void givesOneKeyOneAnswerAndOneSubmission() {
    HttpResponse<String> first = withKey("k-1", "email=once%40acme.example");
    HttpResponse<String> again = withKey("k-1", "email=once%40acme.example");

    assertThat(again.statusCode()).isEqualTo(first.statusCode());
    assertThat(again.body()).isEqualTo(first.body());
  }

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

  @Test
  void countsEveryRequestOnce() {
    double before = total();

    ingest.post("demo", "email=count%40acme.example");
    ingest.post("demo", "email=count%40acme.example&_gotcha=x");
    ingest.post("demo", "email=nobody");

    assertThat(total() - before).isEqualTo(3);
  }

  private static double total() {
    return ingest.requests("accepted")
        + ingest.requests("spam")
        + ingest.requests("refused")
        + ingest.requests("unavailable");
  }

  private static HttpResponse<String> post(String form, String type, String body) {
    return ingest.send(
        HttpRequest.newBuilder(ingest.at("/f/" + form))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body)));
  }

  private static HttpResponse<String> chunked(String body) {
    return ingest.send(
        HttpRequest.newBuilder(ingest.at("/f/demo"))
            .header("Content-Type", FORM)
            .POST(
                BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream(body.getBytes(UTF_8)))));
  }

  private static HttpResponse<String> withKey(String key, String body) {
    return ingest.send(
        HttpRequest.newBuilder(ingest.at("/f/demo"))
            .header("Content-Type", FORM)
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body)));
  }

  private static HttpResponse<String> browser(String body, String languages) {
    return ingest.send(
        HttpRequest.newBuilder(ingest.at("/f/demo"))
            .header("Content-Type", FORM)
            .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
            .header("Accept-Language", languages)
            .POST(BodyPublishers.ofString(body)));
  }

  private static String preflight(String origin) {
    HttpResponse<String> answer =
        ingest.send(
            HttpRequest.newBuilder(ingest.at("/f/demo"))
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(204);
    return answer.headers().firstValue("Access-Control-Allow-Origin").orElse("");
  }

  private Signal signal(HttpResponse<String> answer) {
    return received(submission(answer)).event().signal();
  }

  private Delivery<LeadReceived> received(UUID submission) {
    return received.await(
        LeadReceived.class, event -> event.signal().submissionId().equals(submission));
  }

  private SubmissionRejected kept(String verdict, String body) {
    String raw = Base64.getEncoder().encodeToString(body.getBytes(UTF_8));
    return rejected
        .await(
            SubmissionRejected.class,
            event -> event.verdict().equals(verdict) && event.person().body().equals(raw))
        .event();
  }

  private static UUID submission(HttpResponse<String> answer) {
    assertThat(answer.body()).startsWith("{\"submissionId\":\"");
    return UUID.fromString(answer.body().substring(17, 53));
  }

  private static String part(String disposition, String content) {
    return "--b\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
  }
}
