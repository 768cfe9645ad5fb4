package io.leadpipeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.localstack.BrokerProcess;
import io.leadpipeline.testsupport.Infrastructure;
import io.leadpipeline.testsupport.LoneBroker;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.blockhound.BlockHound;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** No event loop ever waits: a call that would block one is reported by an agent. */
class EventLoopTest {

  private static final List<String> BLOCKED = new CopyOnWriteArrayList<>();

  /** A thread of an earlier test that waits for work, and did before it was watched. */
  private static final String IDLE = "ThreadPoolExecutor.getTask";

  @BeforeAll
  static void watch() {
    BlockHound.builder()
        .loadIntegrations()
        .blockingMethodCallback(method -> {
          StringWriter trace = new StringWriter();
          new Exception(method.toString()).printStackTrace(new PrintWriter(trace));
          if (!trace.toString().contains(IDLE)) {
            BLOCKED.add(trace.toString());
          }
        })
        .install();
  }

  @Test
  void watchesIndeed() {
    Mono.fromRunnable(() -> LockSupport.parkNanos(1_000_000))
        .subscribeOn(Schedulers.parallel())
        .block();

    assertThat(BLOCKED).isNotEmpty();
    BLOCKED.clear();
  }

  @Test
  void neverWaitsOnAnEventLoopWhetherKafkaIsThereOrNot() {
    BrokerProcess broker = LoneBroker.empty();
    try (RunningIngest ingest =
        RunningIngest.start(broker.bootstrapServers(), Infrastructure.freshDatabase())) {
      for (int i = 0; i < 20; i++) {
        assertThat(ingest.post("demo", "email=b" + i + "%40acme.example").statusCode())
            .isEqualTo(202);
      }
      assertThat(ingest.signals("{\"kind\":\"TRACKED\"}\n").statusCode()).isEqualTo(422);
      assertThat(
              ingest
                  .hook(
                      "/hooks/generic/local",
                      "local-generic-secret",
                      "{\"email\":\"h@acme.example\"}")
                  .statusCode())
          .isEqualTo(200);
      broker.kill();
      for (int i = 0; i < 6; i++) {
        assertThat(ingest.post("demo", "email=c" + i + "%40acme.example").statusCode())
            .isEqualTo(202);
      }
    }
    assertThat(BLOCKED).isEmpty();
  }
}
