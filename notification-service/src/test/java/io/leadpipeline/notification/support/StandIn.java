package io.leadpipeline.notification.support;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.notification.application.Web;
import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.domain.Notice;
import io.leadpipeline.notification.domain.Preference;
import io.leadpipeline.notification.domain.Reach;
import io.leadpipeline.notification.domain.SalesPerson;
import io.leadpipeline.notification.http.GuardedWeb;
import io.leadpipeline.notification.http.WebSettings;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A provider on this machine that speaks real HTTP, and an alert for it. */
public final class StandIn implements AutoCloseable {

  public static final Duration LIMIT = Duration.ofSeconds(2);
  public static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  private final MockWebServer server = new MockWebServer();
  private final Set<Integer> connections = ConcurrentHashMap.newKeySet();
  private final GuardedWeb web;

  public StandIn() {
    this(LIMIT);
  }

  /** Whoever asks waits no longer than this. */
  public StandIn(Duration limit) {
    var ranges = List.of("127.0.0.0/8", "::1/128");
    web = new GuardedWeb(new WebSettings(true, ranges, limit, limit, 4, limit), Clock.systemUTC());
    try {
      server.start();
    } catch (IOException noPort) {
      throw new IllegalStateException(noPort);
    }
  }

  public Web web() {
    return web;
  }

  public String url(String path) {
    return server.url(path).toString();
  }

  /** Answers these one after the other, and the last one for ever. */
  public StandIn playing(MockResponse... script) {
    AtomicInteger played = new AtomicInteger();
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            connections.add(request.getConnectionIndex());
            return script[Math.min(played.getAndIncrement(), script.length - 1)];
          }
        });
    return this;
  }

  /** How many connections were made to what is {@link #playing played}. */
  public int connections() {
    return connections.size();
  }

  /** Says this to whoever asks next. */
  public StandIn answering(int status, String body, String... header) {
    MockResponse.Builder response = new MockResponse.Builder().code(status).body(body);
    for (int i = 0; i + 1 < header.length; i += 2) {
      response.addHeader(header[i], header[i + 1]);
    }
    server.enqueue(response.build());
    return this;
  }

  public RecordedRequest asked() {
    try {
      return Objects.requireNonNull(server.takeRequest(20, TimeUnit.SECONDS), "nobody asked");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  public static JsonNode json(RecordedRequest request) {
    return JsonMapper.shared().readTree(bodyOf(request));
  }

  public static String bodyOf(RecordedRequest request) {
    return Objects.requireNonNull(request.getBody(), "no body").utf8();
  }

  /** Linh is offered a lead, on this channel first. */
  public static Errand errand(AlertChannel channel, String address, HandoffEvent.Offered offer) {
    var reach = new Reach(List.of(channel), Map.of(channel, address), List.of(), true);
    var linh =
        new SalesPerson(
            "linh", "Linh Tran", "linh@sales.test", "en", ZoneId.of("Asia/Ho_Chi_Minh"), reach);
    var preference = new Preference(Set.of(channel), Duration.ofSeconds(30));
    Notice byMail =
        Notice.byMail(
            UUID.nameUUIDFromBytes(new byte[] {7}),
            offer,
            Objects.requireNonNull(offer.handoff().rep()),
            null);
    Notice onChannel =
        preference.routed(byMail, linh, NOW).stream()
            .filter(notice -> notice.channel().equals(channel))
            .findFirst()
            .orElseThrow();
    return new Errand(onChannel, linh, 1, NOW);
  }

  public static Errand errand(AlertChannel channel, String address) {
    return errand(channel, address, Offers.anOffer().offered());
  }

  @Override
  public void close() {
    web.close();
    server.close();
  }
}
