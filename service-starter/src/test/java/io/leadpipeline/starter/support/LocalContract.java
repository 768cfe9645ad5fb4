package io.leadpipeline.starter.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The local profile needs no configuration, because nobody else can reach it. */
public abstract class LocalContract {

  private final Class<?> application;
  private final String type;

  protected LocalContract(Class<?> application, String type) {
    this.application = application;
    this.type = type;
  }

  @Test
  void opensEverythingToTheWellKnownToken() {
    try (RunningService service = start("spring.profiles.active=local")) {
      assertThat(service.get("/v1/operations/restart", admin()).body()).isEqualTo("restarted");
      assertThat(service.get("/v1/operations/restart").statusCode()).isEqualTo(401);
      assertThat(service.manage("/actuator/health").body()).contains("diskSpace");
      assertThat(service.setting("server.address")).isEqualTo("127.0.0.1");
      assertThat(service.setting("management.server.address")).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void listensForTheWholeContainerWhenItsPortsArePublishedOnLoopbackOnly() {
    try (RunningService service =
        start(
            "spring.profiles.active=local",
            "server.address=0.0.0.0",
            "management.server.address=0.0.0.0",
            "leadpipeline.local.container=true")) {
      assertThat(service.get("/v1/operations/restart", admin()).body()).isEqualTo("restarted");
    }
  }

  @Test
  void doesNotKnowThatTokenElsewhere() {
    try (RunningService service = start("spring.profiles.active=anything")) {
      assertThat(service.get("/v1/things", admin()).statusCode()).isEqualTo(401);
    }
  }

  private RunningService start(String... settings) {
    List<String> all = new ArrayList<>(List.of(settings));
    all.add("spring.main.web-application-type=" + type);
    return RunningService.start(application, all.toArray(String[]::new));
  }

  private static String[] admin() {
    return new String[] {"Authorization", "Bearer local-admin"};
  }
}
