package io.leadpipeline.testsupport.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Real bodies of tools, by file name; each speaks of somebody new. */
final class Payloads {

  private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");

  private final Map<String, String> files = new TreeMap<>();

  /**
   * @param folder of ingest's test resources, with {@code zoom} and {@code sources} in it
   */
  Payloads(Path folder) {
    for (String part : List.of("zoom", "sources")) {
      try (var found = Files.newDirectoryStream(folder.resolve(part))) {
        for (Path file : found) {
          files.put(file.getFileName().toString(), Files.readString(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  List<String> names(String beginning) {
    return files.keySet().stream().filter(it -> it.startsWith(beginning)).toList();
  }

  String of(String name, Somebody somebody) {
    String text = files.getOrDefault(name, "");
    return EMAIL.matcher(text).replaceAll(Matcher.quoteReplacement(somebody.email()));
  }
}
