package io.leadpipeline.notification.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadpipeline.notification.domain.WebAnswer;
import io.leadpipeline.notification.domain.WebPost;
import io.leadpipeline.notification.support.Trap;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Addresses that somebody might configure to look into the network the service stands in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTargetsTest {

  private static final Duration LIMIT = Duration.ofSeconds(3);
  private static final List<String> NO_RANGES = List.of();

  private Trap trap = new Trap();
  private final AtomicInteger lookups = new AtomicInteger();

  HostileTargetsTest() throws IOException {}

  @BeforeAll
  void theTrapCatches() {
    WebAnswer answer =
        web(List.of("127.0.0.0/8"), Dns.SYSTEM).post(to("http://127.0.0.1:" + trap.port()));

    assertThat(answer).isInstanceOf(WebAnswer.Silent.class);
    await().until(() -> trap.visits() == 1);
  }

  @AfterAll
  void nobodyElseWasCaught() throws IOException {
    assertThat(trap.visits()).isEqualTo(1);
    trap.close();
  }

  @Test
  void noneOfThemIsConnectedTo() throws IOException {
    List<String> urls = urls();

    assertThat(urls).hasSizeGreaterThanOrEqualTo(60);
    try (GuardedWeb web = web(NO_RANGES, HostileTargetsTest::names)) {
      for (String url : urls) {
        assertThat(web.post(to(url))).as(url).isInstanceOf(WebAnswer.Forbidden.class);
      }
    }
  }

  /** The first look-up is innocent, the next leads inside; only the one that counts is made. */
  @Test
  void aNameThatChangesLeadsNowhere() {
    Dns rebinding =
        _ ->
            List.of(
                lookups.getAndIncrement() == 0
                    ? InetAddress.ofLiteral("192.0.2.1")
                    : InetAddress.getLoopbackAddress());

    try (GuardedWeb web = web(NO_RANGES, rebinding)) {
      String url = "http://rebind.example:" + trap.port() + "/";
      assertThat(web.post(to(url))).isInstanceOf(WebAnswer.Forbidden.class);
      assertThat(web.post(to(url))).isInstanceOf(WebAnswer.Forbidden.class);
    }
    assertThat(lookups).hasValue(2);
  }

  @Test
  void aRedirectIsNotFollowed() throws IOException {
    try (MockWebServer server = new MockWebServer();
        GuardedWeb web = web(List.of("127.0.0.0/8", "::1/128"), Dns.SYSTEM)) {
      String inside = "http://127.0.0.1:" + trap.port() + "/latest/meta-data";
      server.enqueue(new MockResponse.Builder().code(307).addHeader("Location", inside).build());
      server.start();

      WebAnswer answer = web.post(to(server.url("/hook").toString()));

      assertThat(answer)
          .isInstanceOfSatisfying(
              WebAnswer.Said.class,
              said -> {
                assertThat(said.status()).isEqualTo(307);
                assertThat(said.good()).isFalse();
              });
    }
  }

  @Test
  void onlyTlsUnlessSaidOtherwise() {
    WebSettings strict = new WebSettings(false, List.of("127.0.0.0/8"), LIMIT, LIMIT, 1, LIMIT);

    try (GuardedWeb web = new GuardedWeb(strict, Dns.SYSTEM, Clock.systemUTC())) {
      assertThat(web.post(to("http://127.0.0.1:" + trap.port())))
          .isInstanceOf(WebAnswer.Forbidden.class);
    }
  }

  private static GuardedWeb web(List<String> ranges, Dns names) {
    WebSettings settings = new WebSettings(true, ranges, LIMIT, LIMIT, 1, LIMIT);
    return new GuardedWeb(settings, names, Clock.systemUTC());
  }

  private static WebPost to(String url) {
    return new WebPost(url, Map.of(), WebPost.JSON, "{}");
  }

  /** Names that lead where attackers like: {@code at-127-0-0-1.example} to 127.0.0.1. */
  private static List<InetAddress> names(String host) throws UnknownHostException {
    if (host.startsWith("at-")) {
      String address = host.substring(3, host.indexOf(".example"));
      String literal =
          address.contains("x") ? address.replace('x', ':') : address.replace('-', '.');
      return List.of(InetAddress.ofLiteral(literal));
    }
    return Dns.SYSTEM.lookup(host);
  }

  private List<String> urls() throws IOException {
    try (var file = HostileTargetsTest.class.getResourceAsStream("/hostile-targets.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.replace("{port}", String.valueOf(trap.port())))
          .toList();
    }
  }
}
