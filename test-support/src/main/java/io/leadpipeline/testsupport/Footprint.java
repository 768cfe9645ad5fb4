package io.leadpipeline.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a process holds at this moment, as Linux tells it; nothing elsewhere.
 *
 * @param threads of the platform
 * @param sockets open, whether or not connected
 */
public record Footprint(int threads, int sockets) {

  private static final Footprint UNKNOWN = new Footprint(0, 0);

  /** Of this process. */
  public static Footprint here() {
    return of(ProcessHandle.current().pid());
  }

  public static Footprint of(long pid) {
    Path process = Path.of("/proc", Long.toString(pid));
    if (!Files.isDirectory(process.resolve("fd"))) {
      return UNKNOWN;
    }
    return new Footprint(count(process.resolve("task"), false), count(process.resolve("fd"), true));
  }

  /** The larger of both, each by itself. */
  public Footprint max(Footprint other) {
    return new Footprint(Math.max(threads, other.threads), Math.max(sockets, other.sockets));
  }

  private static int count(Path folder, boolean onlySockets) {
    try (Stream<Path> entries = Files.list(folder)) {
      return (int) entries.filter(entry -> !onlySockets || isSocket(entry)).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file closed meanwhile is none. */
  private static boolean isSocket(Path entry) {
    try {
      return Files.readSymbolicLink(entry).toString().startsWith("socket:");
    } catch (IOException closed) {
      return false;
    }
  }

  @Override
  public String toString() {
    return threads + " threads, " + sockets + " sockets";
  }
}
