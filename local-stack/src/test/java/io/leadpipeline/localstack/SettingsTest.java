package io.leadpipeline.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

  @Test
  void takesEachPortFromItsSetting() {
    StackPorts ports = StackPorts.from(Map.of("STACK_SCORING_PORT", "18082"));

    assertThat(ports.of(StackPort.SCORING)).isEqualTo(18_082);
    assertThat(ports.of(StackPort.INGEST)).isEqualTo(8_081);
    assertThatThrownBy(() -> StackPorts.from(Map.of("STACK_SMTP_PORT", "mail")))
        .hasMessage("STACK_SMTP_PORT is mail (expected: a port number, 0 for any free one).");
    assertThatThrownBy(() -> StackPorts.from(Map.of("STACK_SMTP_PORT", "70000")))
        .isInstanceOf(StackFailure.class);
  }

  @Test
  void movesKafkaWhenItsPortIsTaken() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      StackPorts ports =
          StackPorts.from(Map.of("STACK_KAFKA_PORT", Integer.toString(other.getLocalPort())));

      int moved = ports.settled(EnumSet.of(StackPort.KAFKA)).of(StackPort.KAFKA);

      assertThat(moved).isNotEqualTo(other.getLocalPort()).isPositive();
    }
  }

  @Test
  void givesAnIsolatedStackPortsOfItsOwn() {
    StackPorts ports = StackPorts.allFree();

    assertThat(new HashSet<>(ports.numbers().values())).hasSize(StackPort.values().length);
    assertThat(ports.numbers().values())
        .as("none that an outgoing connection takes while its service is away")
        .allMatch(port -> port < 32_768);
  }

  @Test
  void tellsServicesWhereEverythingIs() {
    StackSettings settings =
        StackSettings.from(Path.of("/repo"), Map.of("STACK_PUBLIC_URL", "https://leads.test"));

    Map<String, String> environment = new ServiceEnvironment(settings).of(Service.ROUTING);

    assertThat(environment)
        .containsEntry("SERVER_PORT", "8083")
        .containsEntry("MANAGEMENT_SERVER_PORT", "9083")
        .containsEntry("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:5432/routing")
        .containsEntry("SPRING_DATASOURCE_PASSWORD", "local-routing")
        .containsEntry("LEADPIPELINE_CONFIG_DIR", "/repo/config")
        .containsEntry("LEADPIPELINE_PUBLIC_URL", "https://leads.test");
  }
}
