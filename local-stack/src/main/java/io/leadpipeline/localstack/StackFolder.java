package io.leadpipeline.localstack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The folder of one stack, held by one process at a time. */
final class StackFolder implements AutoCloseable {

  private static final long LEAST_FREE = 1_000_000_000;

  private final Path folder;
  private final FileChannel lock;

  private StackFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Takes hold of the folder, or tells that another process has it. */
  static Optional<StackFolder> tryHold(Path folder) {
    try {
      Files.createDirectories(folder.resolve("logs"));
      FileChannel channel =
          FileChannel.open(lockFile(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        channel.close();
        return Optional.empty();
      }
      channel.truncate(0);
      String pid = Long.toString(ProcessHandle.current().pid());
      channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
      return Optional.of(new StackFolder(folder, channel));
    } catch (OverlappingFileLockException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new StackFailure("cannot use " + folder + ": " + e.getMessage(), e);
    }
  }

  static StackFolder hold(Path folder) {
    return tryHold(folder)
        .orElseThrow(() ->
            new StackFailure(
                "A stack is already up in %s, started by process %s: ./pipeline down stops it."
                    .formatted(folder, holder(folder).map(String::valueOf).orElse("?"))));
  }

  /** The process that last took hold of the folder. */
  static Optional<Long> holder(Path folder) {
    try {
      return Optional.of(Long.valueOf(Files.readString(lockFile(folder)).strip()));
    } catch (IOException | NumberFormatException _) {
      return Optional.empty();
    }
  }

  void requireSpace() {
    try {
      long free = Files.getFileStore(folder).getUsableSpace();
      if (free < LEAST_FREE) {
        throw new StackFailure(
            "Only %d MB are free on the disk of %s (expected: 1000 MB): make room, or set STACK_DIR to a folder on another disk."
                .formatted(free / 1_000_000, folder));
      }
    } catch (IOException e) {
      throw new StackFailure("cannot read the free space of " + folder, e);
    }
  }

  /** Each run has its own logs; those of the run before stay as {@code .previous}. */
  void turnLogs() {
    try (var logs = Files.newDirectoryStream(folder.resolve("logs"), "*.log")) {
      for (Path log : logs) {
        Path previous = log.resolveSibling(log.getFileName() + ".previous");
        Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new StackFailure("cannot move the logs of " + folder + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new StackFailure("cannot release " + folder, e);
    }
  }

  private static Path lockFile(Path folder) {
    return folder.resolve("lock");
  }
}
