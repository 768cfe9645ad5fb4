package io.leadpipeline.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Intent;
import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.Signal;
import io.leadpipeline.messaging.Delivery;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Forms in every form that is read. */
class FormHttpTest extends FormHttp {

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
  void goesOnWithTheCallersTrace() {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    HttpResponse<String> answer =
        ingest.send(
            HttpRequest.newBuilder(ingest.at("/f/demo"))
                .header("Content-Type", FORM)
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .POST(BodyPublishers.ofString("email=traced%40acme.example")));

    assertThat(received(submission(answer)).traceparent()).startsWith("00-" + trace + "-");
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
  void countsEveryRequestOnce() {
    double before = total();

    ingest.post("demo", "email=count%40acme.example");
    ingest.post("demo", "email=count%40acme.example&_gotcha=x");
    ingest.post("demo", "email=nobody");

    assertThat(total() - before).isEqualTo(3);
  }

  /** No Origin, no Referer, no User-Agent: scripts and servers of honest people send none. */
  @Test
  void aPostOfNoBrowserIsNoSpamForThat() throws IOException {
    String body = "email=" + UUID.randomUUID() + "%40acme.example";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), ingest.at("/").getPort())) {
      String post =
          "POST /f/newsletter HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
              + FORM
              + "\r\nContent-Length: "
              + body.length()
              + "\r\n\r\n"
              + body;
      socket.getOutputStream().write(post.getBytes(UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

      assertThat(answer).startsWith("HTTP/1.1 202");
      int id = answer.indexOf("submissionId") + 15;
      received(UUID.fromString(answer.substring(id, id + 36)));
    }
  }

  private double total() {
    return ingest.requests("accepted")
        + ingest.requests("spam")
        + ingest.requests("refused")
        + ingest.requests("unavailable");
  }

  private HttpResponse<String> withKey(String key, String body) {
    return ingest.send(
        HttpRequest.newBuilder(ingest.at("/f/demo"))
            .header("Content-Type", FORM)
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body)));
  }
}
