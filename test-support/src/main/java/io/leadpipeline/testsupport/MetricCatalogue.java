package io.leadpipeline.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The metrics that {@code docs/metrics.md} promises, so that no service renames one unnoticed. */
public final class MetricCatalogue {

  private static final Path DOCUMENT = Path.of("../docs/metrics.md");
  private static final Pattern ROW =
      Pattern.compile("\\| `(\\w+)` \\|([^|]+)\\|[^|]*\\|([^|]+)\\|.*");

  private MetricCatalogue() {}

  private record Promise(String name, String type, Set<String> services) {

    boolean by(String service) {
      return services.contains("all") || services.contains(service);
    }

    Stream<String> series() {
      return switch (type) {
        case "histogram" -> Stream.of(name, name + "_bucket", name + "_count", name + "_sum");
        case "summary" -> Stream.of(name, name + "_count", name + "_sum", name + "_max");
        default -> Stream.of(name);
      };
    }

    /** How Prometheus' text format begins the first of its lines. */
    String inText() {
      return type.equals("histogram") || type.equals("summary") ? name + "_count" : name;
    }
  }

  /** Asserts that what a service tells has every metric promised of it. */
  public static void isKeptBy(String service, String prometheusText) {
    Set<String> told =
        prometheusText
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("[{ ]", 2)[0])
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> promised =
        promises()
            .filter(it -> it.by(service))
            .map(Promise::inText)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(promised).as("docs/metrics.md of " + service).isNotEmpty();
    assertThat(told).as("told by " + service).containsAll(promised);
  }

  /** Every name that a query may speak of. */
  public static Set<String> names() {
    return promises().flatMap(Promise::series).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Promise> promises() {
    try {
      return Files.readString(DOCUMENT)
          .lines()
          .map(ROW::matcher)
          .filter(Matcher::matches)
          .map(MetricCatalogue::promise);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Promise promise(Matcher row) {
    String type = row.group(2).strip().split(",", 2)[0];
    Set<String> services =
        Arrays.stream(row.group(3).strip().split(" ")).collect(Collectors.toSet());
    return new Promise(row.group(1), type, services);
  }
}
