package io.leadpipeline.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SubmissionRejected;
import io.leadpipeline.events.Topics;
import io.leadpipeline.messaging.Delivery;
import io.leadpipeline.testsupport.TopicProbe;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Posts of forms, and what becomes of them. */
@ExtendWith(OneIngest.class)
abstract class FormHttp {

  static final String FORM = "application/x-www-form-urlencoded";

  RunningIngest ingest;
  TopicProbe received;
  TopicProbe rejected;

  @BeforeEach
  void watch(RunningIngest one) {
    ingest = one;
    received = TopicProbe.fromNow(Topics.RECEIVED);
    rejected = TopicProbe.fromNow(Topics.REJECTED);
  }

  @AfterEach
  void unwatch() {
    received.close();
    rejected.close();
  }

  HttpResponse<String> post(String form, String type, String body) {
    return ingest.send(
        HttpRequest.newBuilder(ingest.at("/f/" + form))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> browser(String body, String languages) {
    return ingest.send(
        HttpRequest.newBuilder(ingest.at("/f/demo"))
            .header("Content-Type", FORM)
            .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
            .header("Accept-Language", languages)
            .POST(BodyPublishers.ofString(body)));
  }

  Signal signal(HttpResponse<String> answer) {
    return received(submission(answer)).event().signal();
  }

  Delivery<LeadReceived> received(UUID submission) {
    return received.await(
        LeadReceived.class, event -> event.signal().submissionId().equals(submission));
  }

  SubmissionRejected kept(String verdict, String body) {
    String raw = Base64.getEncoder().encodeToString(body.getBytes(UTF_8));
    return rejected
        .await(
            SubmissionRejected.class,
            event -> event.verdict().equals(verdict) && event.person().body().equals(raw))
        .event();
  }

  static UUID submission(HttpResponse<String> answer) {
    assertThat(answer.body()).startsWith("{\"submissionId\":\"");
    return UUID.fromString(answer.body().substring(17, 53));
  }

  static String part(String disposition, String content) {
    return "--b\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
  }
}
