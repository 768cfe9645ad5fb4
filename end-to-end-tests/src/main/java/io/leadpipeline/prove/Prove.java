package io.leadpipeline.prove;

import java.util.List;
import java.util.Optional;

/** {@code ./pipeline prove quick|routing [--seed N]}. */
public final class Prove {

  private static final String USAGE = "usage: ./pipeline prove quick|routing [--seed N]";

  private static final List<String> NAMES = List.of("quick", "routing");

  private Prove() {}

  public static void main(String[] args) {
    List<String> words = List.of(args);
    if (words.isEmpty() || !NAMES.contains(words.getFirst())) {
      System.err.println(USAGE);
      System.exit(2);
    }
    long seed = seed(words).orElseGet(System::nanoTime);
    List<Finding> findings =
        words.getFirst().equals("quick")
            ? new QuickRun(seed, System.out).run()
            : new RoutingRun(seed, System.out).run();
    System.exit(findings.isEmpty() ? 0 : 1);
  }

  private static Optional<Long> seed(List<String> words) {
    int at = words.indexOf("--seed");
    return at < 0 || at + 1 == words.size()
        ? Optional.empty()
        : Optional.of(Long.parseLong(words.get(at + 1)));
  }
}
