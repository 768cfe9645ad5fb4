package io.leadpipeline.cli.client;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a service's {@code /actuator/prometheus} says. */
public record Meters(List<Sample> samples) {

  public static final Meters NONE = new Meters(List.of());

  private static final Pattern LINE = Pattern.compile("(\\w+)(?:\\{(.*)})? (\\S+)(?: \\d+)?");

  public Meters {
    samples = List.copyOf(samples);
  }

  /**
   * One line.
   *
   * @param labels as written, such as {@code outcome="spam"}
   */
  record Sample(String name, String labels, double value) {}

  /** Reads the text format of Prometheus. */
  public static Meters read(String text) {
    return new Meters(text.lines().flatMap(line -> sample(line).stream()).toList());
  }

  /** The sum of all meters of this name whose labels contain this text; empty without any. */
  public OptionalDouble sum(String name, String label) {
    List<Sample> found =
        samples.stream()
            .filter(sample -> sample.name().equals(name) && sample.labels().contains(label))
            .toList();
    return found.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(found.stream().mapToDouble(Sample::value).sum());
  }

  private static Optional<Sample> sample(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String labels = Optional.ofNullable(parts.group(2)).orElse("");
    return Optional.of(new Sample(parts.group(1), labels, number(parts.group(3))));
  }

  /** Java calls infinity otherwise. */
  private static double number(String text) {
    return text.endsWith("Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
  }
}
