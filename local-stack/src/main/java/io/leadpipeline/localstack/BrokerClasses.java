package io.leadpipeline.localstack;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the broker's classes come from. Beside this module's jar lie its libraries and an archive
 * of what a broker loads, with which it starts in half of the time; without them it is run from the
 * class path of this JVM.
 *
 * @param options of the JVM, which reads the archive if it fits and does without it otherwise
 */
record BrokerClasses(String path, List<String> options) {

  private static final String ARCHIVE = "kafka.jsa";

  BrokerClasses {
    options = List.copyOf(options);
  }

  static BrokerClasses find() {
    Path code = code();
    Path libraries = code.resolveSibling("lib");
    return Files.isRegularFile(code) && Files.isDirectory(libraries)
        ? new BrokerClasses(packaged(code, libraries), options(code.resolveSibling(ARCHIVE)))
        : new BrokerClasses(Jvm.ownClassPath(), List.of());
  }

  private static List<String> options(Path archive) {
    return Files.exists(archive)
        ? List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off,aot=off")
        : List.of();
  }

  /** Always in the same order, without which the archive would not fit. */
  private static String packaged(Path jar, Path libraries) {
    try (Stream<Path> files = Files.list(libraries)) {
      return Stream.concat(Stream.of(jar), files.sorted())
          .map(Path::toString)
          .collect(Collectors.joining(File.pathSeparator));
    } catch (IOException e) {
      throw new StackFailure("cannot read " + libraries + ": " + e.getMessage(), e);
    }
  }

  private static Path code() {
    URI location = location();
    return Path.of(location).toAbsolutePath();
  }

  private static URI location() {
    try {
      return BrokerMain.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
