package io.leadpipeline.ingest.domain.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A time somebody was there. */
record Span(Instant from, Instant to) {

  Span {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("span: " + from + " to " + to + " (expected: in order)");
    }
  }

  /** The same time without overlaps, in order. */
  static List<Span> merged(Collection<Span> spans) {
    List<Span> merged = new ArrayList<>();
    for (Span span : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
      if (merged.isEmpty() || span.from.isAfter(merged.getLast().to)) {
        merged.add(span);
      } else {
        merged.add(merged.removeLast().until(span.to));
      }
    }
    return merged;
  }

  Duration length() {
    return Duration.between(from, to);
  }

  private Span until(Instant end) {
    return end.isAfter(to) ? new Span(from, end) : this;
  }
}
