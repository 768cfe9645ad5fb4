package io.leadpipeline.localstack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Stops a stack from outside, whoever started it and whether or not that one still lives. */
final class StackStop {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> CONTENT =
      List.of("kafka", "postgres", "apps", "logs", "addresses.properties");

  private final Path folder;

  StackStop(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** Returns whether anything ran. */
  boolean down() {
    boolean stopped = stopStarter();
    try (StackFolder _ = StackFolder.hold(folder)) {
      return new Leftovers(folder).stop() > 0 || stopped;
    }
  }

  /** Stops everything and deletes what the stack made, and nothing else in the folder. */
  void reset() {
    stopStarter();
    try (StackFolder _ = StackFolder.hold(folder)) {
      new Leftovers(folder).stop();
      CONTENT.forEach(name -> Folders.delete(folder.resolve(name)));
    }
  }

  /** The process in whose terminal the stack is up stops its children in order. */
  private boolean stopStarter() {
    if (isFree()) {
      return false;
    }
    Optional<ProcessHandle> starter =
        StackFolder.holder(folder)
            .flatMap(ProcessHandle::of)
            .filter(process -> isStackMain(process));
    starter.ifPresent(process -> Signals.stop(process, StopSignal.TERM, PATIENCE));
    return starter.isPresent();
  }

  private boolean isFree() {
    Optional<StackFolder> held = StackFolder.tryHold(folder);
    held.ifPresent(StackFolder::close);
    return held.isPresent();
  }

  private static boolean isStackMain(ProcessHandle process) {
    return process.info().commandLine().orElse("").contains(Main.class.getName());
  }
}
