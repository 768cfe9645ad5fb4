package io.leadpipeline.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.Signal;
import io.leadpipeline.ingest.sources.Calls;
import io.leadpipeline.testsupport.TopicProbe;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Calls of senders of every kind, and what is read from them. */
@ExtendWith(OneIngest.class)
abstract class SourceHttp {

  static final String EVENT = Calls.text("cloudevents-structured.json");

  RunningIngest ingest;

  @BeforeEach
  void use(RunningIngest one) {
    ingest = one;
  }

  HttpResponse<String> post(String path, String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(ingest.at(path)).POST(BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return ingest.send(request);
  }

  static Signal await(TopicProbe received, HttpResponse<String> answer) {
    return received
        .await(
            LeadReceived.class, it -> answer.body().contains(it.signal().submissionId().toString()))
        .event()
        .signal();
  }

  static Map<String, String> token() {
    return Map.of("Authorization", "Bearer local-admin");
  }

  static Map<String, String> basic(String pair) {
    String encoded = Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    return Map.of("Authorization", "Basic " + encoded);
  }

  static Map<String, String> with(Map<String, String> headers, String contentType) {
    Map<String, String> all = new HashMap<>(headers);
    all.put("Content-Type", contentType);
    return all;
  }
}
