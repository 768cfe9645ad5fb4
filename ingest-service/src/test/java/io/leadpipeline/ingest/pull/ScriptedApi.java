package io.leadpipeline.ingest.pull;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A tool's API as a test says: for each lead one answer after the other, then the lead. */
final class ScriptedApi implements AutoCloseable {

  private final Lane lane;
  private final MockWebServer server = new MockWebServer();
  private final Map<String, Deque<MockResponse>> scripts = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile List<String> listed = List.of();

  ScriptedApi(Lane lane) {
    this.lane = lane;
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer(request);
          }
        });
    start();
  }

  private void start() {
    try {
      server.start();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  String address() {
    return server.url("/").toString();
  }

  /** What is answered before the lead itself. */
  void script(String lead, MockResponse... answers) {
    scripts.put(lead, new ArrayDeque<>(List.of(answers)));
  }

  /** The leads that the form of all has. */
  void lists(String... leads) {
    listed = List.of(leads);
  }

  int asked(String lead) {
    return (int) asked.stream().filter(lead::equals).count();
  }

  static MockResponse status(int status) {
    return new MockResponse.Builder().code(status).build();
  }

  static MockResponse error(int status, String error) {
    return new MockResponse.Builder().code(status).body("{\"error\":{" + error + "}}").build();
  }

  static MockResponse busy() {
    return new MockResponse.Builder().code(429).addHeader("Retry-After", "1").build();
  }

  static MockResponse slow() {
    return new MockResponse.Builder().headersDelay(3, TimeUnit.SECONDS).body("{}").build();
  }

  private MockResponse answer(RecordedRequest request) {
    if (!("Bearer " + lane.secret()).equals(request.getHeaders().get("Authorization"))) {
      return status(418);
    }
    Optional<String> lead = lane.asked(request.getTarget());
    return lead.map(this::answer).orElseGet(() -> json(lane.listing(listed)));
  }

  private MockResponse answer(String lead) {
    asked.add(lead);
    MockResponse scripted = scripts.getOrDefault(lead, new ArrayDeque<>()).poll();
    return scripted == null ? json(lane.lead(lead)) : scripted;
  }

  private static MockResponse json(String body) {
    return new MockResponse.Builder().body(body).build();
  }

  @Override
  public void close() {
    server.close();
  }
}
