package io.leadpipeline.starter.support;

import static io.leadpipeline.starter.support.TestTokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A service that is told to stop takes nothing new and finishes what it has. */
public abstract class StopContract {

  private final Class<?> application;
  private final String type;

  protected StopContract(Class<?> application, String type) {
    this.application = application;
    this.type = type;
  }

  @Test
  void finishesRequestThatRunsWhenItIsStopped() {
    RunningService service = start();
    Gate gate = service.bean(Gate.class);
    CompletableFuture<HttpResponse<String>> slow = service.getLater("/v1/slow", bearer("reader"));
    gate.awaitSomebody();

    CompletableFuture<Void> stopped = CompletableFuture.runAsync(service::close);
    await().untilAsserted(() -> assertThat(refusesConnections(service)).isTrue());
    assertThat(stopped).isNotDone();
    gate.open();

    assertThat(slow.join().body()).isEqualTo("done");
    stopped.join();
  }

  private static boolean refusesConnections(RunningService service) {
    try {
      service.get("/public/hello");
      return false;
    } catch (java.io.UncheckedIOException e) {
      return e.getCause() instanceof ConnectException;
    }
  }

  private RunningService start() {
    return RunningService.start(
        application,
        Stream.concat(
                Arrays.stream(TestTokens.settings()),
                Stream.of(
                    "spring.main.web-application-type=" + type,
                    "leadpipeline.access.public-paths=/public/**"))
            .toArray(String[]::new));
  }
}
