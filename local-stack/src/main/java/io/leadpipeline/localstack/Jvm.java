package io.leadpipeline.localstack;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Command lines for child JVMs on the JDK this one runs on. */
final class Jvm {

  /** Starts the command line of each child, so that a later run recognises what it left. */
  static final String MARK = "-Dleadpipeline.folder=";

  /** Libraries that reach below the language get warnings on every start otherwise. */
  private static final List<String> QUIET =
      List.of("--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED");

  private Jvm() {}

  /** The folder comes first, so that a process is recognised by the start of its command line. */
  static List<String> command(Path folder, List<String> options, List<String> what) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(MARK + folder.toAbsolutePath());
    command.addAll(QUIET);
    command.addAll(options);
    command.addAll(what);
    return List.copyOf(command);
  }

  /** The class path of this JVM, on which the broker is. */
  static String ownClassPath() {
    String whole = System.getProperty("java.class.path", "");
    Stream<Path> entries = Arrays.stream(whole.split(File.pathSeparator)).map(Path::of);
    return String.join(
        File.pathSeparator, entries.map(path -> path.toAbsolutePath().toString()).toList());
  }
}
