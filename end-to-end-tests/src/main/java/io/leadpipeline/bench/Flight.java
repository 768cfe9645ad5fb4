package io.leadpipeline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** A flight recording of a running JVM, and what it says of its hot methods. */
final class Flight {

  private final long pid;
  private final Path folder;

  Flight(long pid, Path folder) {
    this.pid = pid;
    this.folder = folder;
  }

  void begin() {
    tool("jcmd", Long.toString(pid), "JFR.start", "name=bench", "settings=profile");
  }

  /** Ends the recording of what is called so and prints its hottest methods and allocations. */
  void end(String name, PrintStream out) {
    Path file = folder.resolve(name + ".jfr");
    out.println("flight recording in " + file);
    tool("jcmd", Long.toString(pid), "JFR.stop", "name=bench", "filename=" + file);
    for (String view : List.of("hot-methods", "allocation-by-class", "gc")) {
      out.println(
          tool("jfr", "view", "--width", "150", "--truncate", "beginning", view, file + ""));
    }
  }

  private static String tool(String name, String... arguments) {
    List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", name).toString());
    command.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said =
          new String(
              process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      process.waitFor();
      return said;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
