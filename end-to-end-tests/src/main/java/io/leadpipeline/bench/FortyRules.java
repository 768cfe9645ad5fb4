package io.leadpipeline.bench;

import io.leadpipeline.e2e.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The delivered configuration with more rules in its model, forty of engagement in all. */
final class FortyRules {

  private static final int RULES = 40;
  private static final String FIRST = "  rules:\n    - name: raised-hand\n";
  private static final String RULE =
      "    - {name: page-%1$d, kinds: [PAGE_VIEWED], when: 'signal.content.id == \"page-%1$d\"',"
          + " points: 1, cap: 3 in 7d, half-life: 7d, group: web}\n";

  private FortyRules() {}

  static Path in(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (var files = Files.list(Running.home().resolve("config"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    Path model = folder.resolve("model.yml");
    String text = Files.readString(model);
    String engagement = text.substring(text.indexOf(FIRST), text.indexOf("\ntemperature:"));
    int here = List.of(engagement.split("name: ")).size() - 1;
    String more =
        IntStream.range(0, RULES - here).mapToObj(RULE::formatted).collect(Collectors.joining());
    Files.writeString(model, text.replace(FIRST, FIRST.replace("  rules:\n", "  rules:\n" + more)));
    return folder;
  }
}
