package io.leadpipeline.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DockerTracesTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void anEmptyMachineHasNone() {
    assertThat(DockerTraces.any(Map.of("HOME", "/root"), folder, folder)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "var/run/docker.sock",
        ".docker/run/docker.sock",
        ".docker/desktop/docker.sock",
        ".testcontainers.properties"
      })
  void aSocketOrSettingsAreSigns(String file) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.createFile(folder.resolve(file));

    assertThat(DockerTraces.any(Map.of(), folder, folder)).isTrue();
  }

  @Test
  void soIsAnAddressOrASocketOfOnesOwn() throws IOException {
    Files.createFile(folder.resolve("docker.sock"));

    Map<String, String> rootless = Map.of("XDG_RUNTIME_DIR", folder.toString());
    assertThat(DockerTraces.any(rootless, folder.resolve("root"), folder.resolve("home"))).isTrue();
    assertThat(DockerTraces.any(Map.of("DOCKER_HOST", "tcp://x:1"), folder, folder)).isTrue();
  }
}
