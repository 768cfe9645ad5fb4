package io.leadpipeline.starter.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.starter.mvc.MvcService;
import io.leadpipeline.starter.support.FailedStart;
import io.leadpipeline.starter.support.TestTokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StartFailuresTest {

  @Test
  void refusesLocalProfileThatOthersCouldReach(CapturedOutput output) {
    failsToStart("spring.profiles.active=local", "server.address=0.0.0.0");

    assertThat(FailedStart.sentence(output))
        .contains("setting server.address is not a loopback address");
  }

  @Test
  void refusesLocalProfileWhoseManagementOthersCouldReach(CapturedOutput output) {
    failsToStart("spring.profiles.active=local", "management.server.address=0.0.0.0");

    assertThat(FailedStart.sentence(output))
        .contains("setting management.server.address is not a loopback");
  }

  @Test
  void refusesTheWellKnownTokenOutsideLocalProfile(CapturedOutput output) {
    failsToStart(
        "leadpipeline.access.tokens[0].name=me",
        "leadpipeline.access.tokens[0].roles=admin",
        "leadpipeline.access.tokens[0].sha256=" + TestTokens.sha256("local-admin"));

    assertThat(FailedStart.sentence(output))
        .contains("leadpipeline.access.tokens[0].sha256")
        .contains("well-known token local-admin");
  }

  @Test
  void refusesTokenInsteadOfItsHashWithoutPrintingIt(CapturedOutput output) {
    failsToStart(
        "leadpipeline.access.tokens[0].name=me",
        "leadpipeline.access.tokens[0].roles=admin",
        "leadpipeline.access.tokens[0].sha256=my-precious-token");

    assertThat(FailedStart.sentence(output))
        .contains("leadpipeline.access.tokens[0].sha256 is no SHA-256 hash", "64 hexadecimal");
    assertThat(output.getAll()).doesNotContain("my-precious-token");
  }

  @Test
  void namesTheRolesThereAre(CapturedOutput output) {
    failsToStart(
        "leadpipeline.access.tokens[0].name=me", "leadpipeline.access.tokens[0].roles=boss");

    assertThat(FailedStart.sentence(output))
        .contains("leadpipeline.access.tokens[0].roles", "reader, rep, manager, operator, admin")
        .doesNotContain("boss");
  }

  @Test
  void namesUnreadableSettings(CapturedOutput output) {
    failsToStart("leadpipeline.http.max-body=huge");

    assertThat(FailedStart.sentence(output))
        .contains("setting leadpipeline.http.max-body is wrong", "DataSize")
        .doesNotContain("huge");
  }

  @Test
  void namesConstraintsThatSettingsBreak(CapturedOutput output) {
    failsToStart("tested.name= ");

    assertThat(FailedStart.sentence(output))
        .contains("setting tested is wrong", "name must not be blank");
  }

  @Test
  void namesPublicPathsThatAreNone(CapturedOutput output) {
    failsToStart("leadpipeline.access.public-paths=/ok,demo");

    assertThat(FailedStart.sentence(output))
        .contains("leadpipeline.access.public-paths[1] is no path");
  }

  @Test
  void namesTheSettingOfTakenPort(CapturedOutput output) throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      failsToStart("server.address=127.0.0.1", "server.port=" + taken.getLocalPort());

      assertThat(FailedStart.sentence(output))
          .contains("port " + taken.getLocalPort() + " is taken", "by server.port");
    }
  }

  @Test
  void namesTheSettingOfTakenManagementPort(CapturedOutput output) throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      failsToStart(
          "management.server.address=127.0.0.1", "management.server.port=" + taken.getLocalPort());

      assertThat(FailedStart.sentence(output)).contains("is taken", "by management.server.port");
    }
  }

  @Test
  void namesMissingConfigurationFiles(CapturedOutput output) {
    failsToStart("spring.config.import=file:./no-such-team.yml");

    assertThat(FailedStart.sentence(output)).contains("no-such-team.yml");
  }

  private static void failsToStart(String... settings) {
    FailedStart.of(
        MvcService.class,
        Stream.concat(Stream.of("spring.main.web-application-type=servlet"), Stream.of(settings))
            .toArray(String[]::new));
  }
}
