package io.leadpipeline.localstack;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * Processes of a stack that have no parent any more, found by the folder in their command line: a
 * remembered pid may since have gone to a stranger.
 */
final class Leftovers {

  private static final String SERVER = "postgres -D ";

  private final Path folder;

  Leftovers(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** Stops services first, then what they stand on; returns how many there were. */
  int stop() {
    List<ProcessHandle> ours = found();
    Predicate<ProcessHandle> infrastructure = process -> isServer(process) || isBroker(process);
    stopAll(ours.stream().filter(infrastructure.negate()).toList());
    stopAll(ours.stream().filter(infrastructure).toList());
    return ours.size();
  }

  List<ProcessHandle> found() {
    return ProcessHandle.allProcesses()
        .filter(process -> marked(process, Jvm.MARK) || isServer(process))
        .filter(process -> process.pid() != ProcessHandle.current().pid())
        .toList();
  }

  private static void stopAll(List<ProcessHandle> processes) {
    Parallel.run(
        processes.stream()
            .map(
                process -> (Runnable) () -> Signals.stop(process, signal(process), Launch.PATIENCE))
            .toList());
  }

  private static StopSignal signal(ProcessHandle process) {
    return commandLine(process).contains(SERVER) ? StopSignal.INT : StopSignal.TERM;
  }

  private boolean isServer(ProcessHandle process) {
    return marked(process, SERVER);
  }

  private boolean isBroker(ProcessHandle process) {
    return commandLine(process).contains(Jvm.MARK + folder.resolve("kafka"));
  }

  /** The folder itself or one below it, not another whose name only begins alike. */
  private boolean marked(ProcessHandle process, String mark) {
    String line = commandLine(process) + " ";
    return line.contains(mark + folder + " ") || line.contains(mark + folder + "/");
  }

  private static String commandLine(ProcessHandle process) {
    return process.info().commandLine().orElse("");
  }
}
