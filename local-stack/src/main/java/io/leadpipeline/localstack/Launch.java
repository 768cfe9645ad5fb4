package io.leadpipeline.localstack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What is needed to start a child process.
 *
 * @param name as people call it, in progress lines and failures
 * @param environment added to that of this JVM
 * @param log gets the output, appended
 */
record Launch(
    String name,
    List<String> command,
    Map<String, String> environment,
    Path log,
    StopSignal stopSignal) {

  /** How long a process may take to stop before it is killed. */
  static final Duration PATIENCE = Duration.ofSeconds(20);

  Launch {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  Launch(String name, List<String> command, Path log) {
    this(name, command, Map.of(), log, StopSignal.TERM);
  }

  Launch with(Map<String, String> added) {
    return new Launch(name, command, added, log, stopSignal);
  }

  Launch stoppedBy(StopSignal signal) {
    return new Launch(name, command, environment, log, signal);
  }
}
