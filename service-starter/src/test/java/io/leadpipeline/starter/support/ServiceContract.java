package io.leadpipeline.starter.support;

import static io.leadpipeline.starter.support.Answers.with;
import static io.leadpipeline.starter.support.TestTokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a caller sees must be the same on both web stacks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ServiceContract
    implements AccessContract, ProblemContract, ManagementContract {

  private final RunningService service;

  protected ServiceContract(Class<?> application, String type) {
    service =
        RunningService.start(
            application,
            Stream.concat(
                    Arrays.stream(TestTokens.settings()),
                    Stream.of(
                        "spring.main.web-application-type=" + type,
                        "spring.application.name=tested-service",
                        "leadpipeline.http.max-body=1KB",
                        "leadpipeline.access.public-paths=/public/**,OPTIONS /v1/things"))
                .toArray(String[]::new));
  }

  @Override
  public RunningService service() {
    return service;
  }

  @AfterAll
  void stop() {
    service.close();
  }

  @Test
  void tellsTheServiceWhoCalls() {
    assertThat(service.get("/v1/me", bearer("rep")).body()).isEqualTo("name-of-rep linh true");
    assertThat(service.get("/v1/me", bearer("reader")).body())
        .isEqualTo("name-of-reader nobody false");
  }

  @Test
  void listsWithAnExplicitEnd() {
    assertThat(service.get("/v1/things", bearer("reader")).body())
        .isEqualTo("{\"items\":[\"a\"],\"next\":null}");
  }

  @Test
  void continuesTheCallersTrace() {
    String caller = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    String seen = service.get("/v1/trace", with(bearer("reader"), "traceparent", caller)).body();

    assertThat(seen).startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-").isNotEqualTo(caller);
  }
}
