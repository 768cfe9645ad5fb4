package io.leadpipeline.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps a terminal's Ctrl-C and hang-up from reaching a child directly, so that it is stopped in
 * order by its parent. {@code setsid} is on every Linux; macOS has {@code nohup} only.
 */
final class OwnSession {

  private static final Optional<Path> PREFIX =
      Stream.of("/usr/bin/setsid", "/bin/setsid", "/usr/bin/nohup")
          .map(Path::of)
          .filter(Files::isExecutable)
          .findFirst();

  private OwnSession() {}

  static List<String> of(List<String> command) {
    List<String> whole = new ArrayList<>();
    PREFIX.map(Path::toString).ifPresent(whole::add);
    whole.addAll(command);
    return List.copyOf(whole);
  }
}
