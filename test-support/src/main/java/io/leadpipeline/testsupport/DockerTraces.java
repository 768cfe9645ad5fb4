package io.leadpipeline.testsupport;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether there is any sign of Docker where Testcontainers looks for it. It takes seconds of each
 * JVM to find none in earnest.
 */
final class DockerTraces {

  private DockerTraces() {}

  static boolean any() {
    return any(System.getenv(), Path.of("/"), Path.of(System.getProperty("user.home")));
  }

  static boolean any(Map<String, String> environment, Path root, Path home) {
    boolean named = environment.containsKey("DOCKER_HOST");
    boolean windows = environment.containsKey("ProgramFiles");
    Stream<Path> usual =
        Stream.of(
            root.resolve("var/run/docker.sock"),
            home.resolve(".docker/run/docker.sock"),
            home.resolve(".docker/desktop/docker.sock"),
            home.resolve(".testcontainers.properties"));
    Stream<Path> rootless =
        Optional.ofNullable(environment.get("XDG_RUNTIME_DIR")).stream()
            .map(it -> Path.of(it, "docker.sock"));
    return named || windows || Stream.concat(usual, rootless).anyMatch(Files::exists);
  }
}
