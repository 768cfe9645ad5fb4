package io.leadpipeline.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The built jars, unpacked into the stack's folder: they start faster so, and a new build does not
 * pull the files from under a running service.
 */
final class Applications {

  private static final Duration UNPACK_LIMIT = Duration.ofSeconds(60);

  private final StackSettings settings;

  Applications(StackSettings settings) {
    this.settings = settings;
  }

  /** Refuses early what would only fail after the databases have started. */
  void requireBuilt() {
    settings.services().forEach(service -> requireBuilt(built(service.module())));
    requireBuilt(built("mail-sink"));
  }

  /** The unpacked jar of a service, made anew when the built one has changed. */
  Path service(Service service) {
    Path jar = built(service.module());
    Path folder = target(service.module());
    if (!upToDate(jar, folder)) {
      Folders.delete(folder);
      extract(service, jar, folder);
      stamp(jar, folder);
    }
    return folder.resolve(jar.getFileName());
  }

  /** The mail sink's jar with its libraries beside it. */
  Path mailSink() {
    Path jar = built("mail-sink");
    Path folder = target("mail-sink");
    if (!upToDate(jar, folder)) {
      Folders.delete(folder);
      Folders.copy(jar.resolveSibling("lib"), folder.resolve("lib"));
      Folders.copy(jar, folder.resolve(jar.getFileName()));
      stamp(jar, folder);
    }
    return folder.resolve(jar.getFileName());
  }

  private void extract(Service service, Path jar, Path folder) {
    List<String> tool =
        List.of("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", folder + "");
    ChildProcess.start(
            new Launch(
                "unpacking " + jar.getFileName(),
                Jvm.command(settings.folder(), JvmOptions.QUICK_START, tool),
                settings.log(service.shortName())))
        .awaitSuccess(UNPACK_LIMIT);
  }

  private static void requireBuilt(Path jar) {
    if (!Files.exists(jar)) {
      throw new StackFailure(
          "%s is not built: run ./pipeline, or mvn -DskipTests package.".formatted(jar));
    }
  }

  private Path built(String module) {
    return settings.home().resolve(module).resolve("target").resolve(module + ".jar");
  }

  private Path target(String module) {
    return settings.folder().resolve("apps").resolve(module);
  }

  private static boolean upToDate(Path jar, Path folder) {
    Path stamp = folder.resolve("built");
    try {
      return Files.exists(stamp) && Files.readString(stamp).equals(version(jar));
    } catch (IOException e) {
      throw cannotRead(jar, e);
    }
  }

  private static void stamp(Path jar, Path folder) {
    try {
      Files.writeString(folder.resolve("built"), version(jar));
    } catch (IOException e) {
      throw cannotRead(jar, e);
    }
  }

  private static String version(Path jar) throws IOException {
    return Files.getLastModifiedTime(jar) + " " + Files.size(jar);
  }

  private static StackFailure cannotRead(Path jar, IOException e) {
    return new StackFailure("cannot unpack " + jar + ": " + e.getMessage(), e);
  }
}
