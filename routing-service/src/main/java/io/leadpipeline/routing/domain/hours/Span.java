package io.leadpipeline.routing.domain.hours;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A stretch of time, from its first instant up to but without its last. */
public record Span(Instant from, Instant to) {
  public Span {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("span: " + from + " to " + to + " (expected: forward)");
    }
  }

  public boolean contains(Instant at) {
    return !at.isBefore(from) && at.isBefore(to);
  }

  public Duration length() {
    return Duration.between(from, to);
  }

  /** The part within another span; nothing or one. */
  Stream<Span> within(Span other) {
    Instant start = from.isAfter(other.from) ? from : other.from;
    Instant end = to.isBefore(other.to) ? to : other.to;
    return start.isBefore(end) ? Stream.of(new Span(start, end)) : Stream.empty();
  }

  /** What is left without another span: nothing, one or two. */
  Stream<Span> without(Span other) {
    return Stream.concat(
        within(new Span(Instant.MIN, other.from)), within(new Span(other.to, Instant.MAX)));
  }

  /** The same time as sorted spans that neither meet nor overlap. */
  static List<Span> joined(Collection<Span> spans) {
    List<Span> sorted = spans.stream().sorted(Comparator.comparing(Span::from)).toList();
    List<Span> joined = new ArrayList<>();
    for (Span span : sorted) {
      if (joined.isEmpty() || joined.getLast().to.isBefore(span.from)) {
        joined.add(span);
      } else if (joined.getLast().to.isBefore(span.to)) {
        joined.add(new Span(joined.removeLast().from, span.to));
      }
    }
    return joined;
  }
}
