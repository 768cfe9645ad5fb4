package io.leadpipeline.prove;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file system of a folder's own, so that it can be full. It is an image mounted for this run only
 * (in a mount namespace that {@code ./pipeline prove} makes, which only root may), and stays beside
 * the folder for whoever wants to look.
 */
final class SmallDisk {

  static final String KAFKA = "kafka";
  static final String POSTGRES = "postgres";

  private static final String FILLER = "filler";
  private static final long SIZE_BYTES = 12L << 30;
  private static final int ROUGHLY = 1_048_576;

  private SmallDisk() {}

  /** True when this run may mount. */
  static boolean allowed() {
    return Boolean.getBoolean("leadpipeline.own-mounts");
  }

  static void mount(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Path image = folder.resolveSibling(folder.getFileName() + ".ext4");
    run("truncate", "-s", Long.toString(SIZE_BYTES), image.toString());
    run("mkfs.ext4", "-q", "-m", "0", image.toString());
    run("mount", "-o", "loop", image.toString(), folder.toString());
  }

  /** Leaves not a byte. Half of the rest at a time, since others go on writing meanwhile. */
  static void fill(Path folder) {
    try {
      for (int part = 0; usable(folder) > ROUGHLY; part++) {
        take(usable(folder) / 2, folder, filler(folder, part));
      }
      writeUntilFull(filler(folder, -1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What others took meanwhile cannot be had, and is looked at again. */
  private static void take(long bytes, Path folder, Path file) throws IOException {
    int ended = ended("fallocate", "-l", Long.toString(bytes), file.toString());
    if (ended != 0 && usable(folder) >= bytes) {
      throw new IllegalStateException(bytes + " bytes of " + file + " cannot be taken: " + ended);
    }
  }

  private static long usable(Path folder) throws IOException {
    return Files.getFileStore(folder).getUsableSpace();
  }

  /** Ends with the last block there is. */
  private static void writeUntilFull(Path file) throws IOException {
    byte[] block = new byte[4_096];
    try (OutputStream out = Files.newOutputStream(file)) {
      while (usable(file) > 0) {
        out.write(block);
      }
    } catch (IOException full) {
      if (usable(file) >= SIZE_BYTES / 2) {
        throw full;
      }
    }
  }

  static void free(Path folder) {
    try (DirectoryStream<Path> fillers = Files.newDirectoryStream(folder, FILLER + "*")) {
      for (Path filler : fillers) {
        Files.delete(filler);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path filler(Path folder, int part) {
    return folder.resolve(FILLER + part);
  }

  private static void run(String... command) {
    int ended = ended(command);
    if (ended != 0) {
      throw new IllegalStateException(List.of(command) + " ended with " + ended);
    }
  }

  private static int ended(String... command) {
    try {
      return new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
