package io.leadpipeline.starter.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.starter.mvc.MvcService;
import io.leadpipeline.starter.support.RunningService;
import org.junit.jupiter.api.Test;

class DefaultSettingsTest {

  private static final String TIMEOUT = "spring.lifecycle.timeout-per-shutdown-phase";

  @Test
  void liesUnderEverySettingOfService() {
    try (RunningService service = start("server.forward-headers-strategy=framework")) {
      assertThat(service.setting("server.forward-headers-strategy")).isEqualTo("framework");
      assertThat(service.setting(TIMEOUT)).isEqualTo("20s");
    }
  }

  @Test
  void staysUnderThemWhenServiceImportsIt() {
    try (RunningService service = start("spring.profiles.active=importing")) {
      assertThat(service.setting(TIMEOUT)).isEqualTo("7s");
      assertThat(service.setting("spring.main.banner-mode")).isEqualTo("off");
    }
  }

  private static RunningService start(String setting) {
    return RunningService.start(
        MvcService.class, "spring.main.web-application-type=servlet", setting);
  }
}
