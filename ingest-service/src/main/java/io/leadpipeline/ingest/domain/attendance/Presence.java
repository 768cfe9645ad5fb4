package io.leadpipeline.ingest.domain.attendance;

import io.leadpipeline.events.SignalKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * When one person was there, on however many devices.
 *
 * @param spans without overlaps, in order
 */
record Presence(List<Span> spans) {

  Presence {
    spans = List.copyOf(spans);
  }

  /**
   * From what was told, in whatever order: each participant's joining up to the leaving that
   * follows, else to the end of the webinar. A leaving whose joining was never told counts nothing.
   */
  static Presence of(Collection<RosterFact> facts, Instant end) {
    List<Span> spans = new ArrayList<>();
    facts.stream()
        .collect(Collectors.groupingBy(fact -> String.valueOf(fact.source().externalId())))
        .values()
        .forEach(participant -> spans.addAll(pairs(participant, end)));
    return new Presence(Span.merged(spans));
  }

  /** Whole minutes; empty when nobody said when the person came. */
  Optional<Integer> minutes() {
    Duration sum = spans.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
    return spans.isEmpty() ? Optional.empty() : Optional.of((int) sum.toMinutes());
  }

  private static List<Span> pairs(Collection<RosterFact> participant, Instant end) {
    Visits visits = new Visits();
    moments(participant)
        .forEach((at, move) -> {
          switch (move) {
            case CAME -> visits.came(at);
            case WENT -> visits.went(at);
            case BOTH -> visits.both(at);
          }
        });
    return visits.until(end);
  }

  private static Map<Instant, Move> moments(Collection<RosterFact> participant) {
    Map<Instant, Move> moments = new TreeMap<>();
    for (RosterFact fact : participant) {
      Move move = fact.is(SignalKind.WEBINAR_JOINED) ? Move.CAME : Move.WENT;
      moments.merge(fact.at(), move, (known, other) -> known == other ? known : Move.BOTH);
    }
    return moments;
  }

  private enum Move {
    CAME,
    WENT,
    BOTH
  }
}
