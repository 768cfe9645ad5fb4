package io.leadpipeline.scoring.application;

import io.leadpipeline.events.Signal;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which of the arrived signals ask for a call that nobody was told of. */
final class RaisedHands {

  private static final Duration TOO_OLD = Duration.ofHours(24);
  private static final String IMPORT = "import";

  private RaisedHands() {}

  /**
   * Those that counted and are fresh; a revision of a raised hand raises it no second time.
   *
   * @param counted ids of the signals that counted
   * @param recorded what the record has in the slots of the arrivals
   */
  static List<Arrival> among(
      List<Arrival> arrivals, Set<UUID> counted, Collection<SignalLog.Recorded> recorded) {
    Set<UUID> raised =
        recorded.stream()
            .filter(SignalLog.Recorded::raisedHand)
            .map(SignalLog.Recorded::slot)
            .collect(Collectors.toCollection(HashSet::new));
    return arrivals.stream()
        .filter(arrival -> counted.contains(arrival.signal().id()))
        .filter(arrival -> calls(arrival.signal()))
        .filter(arrival -> raised.add(arrival.slot()))
        .toList();
  }

  private static boolean calls(Signal signal) {
    Duration age = Duration.between(signal.occurredAt(), signal.receivedAt());
    return signal.raisesHand()
        && age.compareTo(TOO_OLD) <= 0
        && !signal.source().provider().equals(IMPORT);
  }
}
