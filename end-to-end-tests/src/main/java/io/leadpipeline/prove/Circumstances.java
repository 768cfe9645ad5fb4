package io.leadpipeline.prove;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What a run did to the system, as far as it excuses anything.
 *
 * @param repeats faults each of which may repeat the mails that were under way
 * @param absences when no clock of routing could strike
 */
record Circumstances(int repeats, List<Absence> absences) {

  static final Circumstances CALM = new Circumstances(0, List.of());

  Circumstances {
    absences = absences.stream().sorted(Comparator.comparing(Absence::from)).toList();
  }

  /** How much of a span everything was there that clocks need. */
  Duration present(Instant from, Instant to) {
    Duration present = Duration.ZERO;
    Instant counted = from;
    for (Absence absence : absences) {
      if (absence.from().isAfter(counted)) {
        present = present.plus(between(counted, earlier(absence.from(), to)));
      }
      counted = later(counted, absence.to());
    }
    return present.plus(between(counted, to));
  }

  private static Duration between(Instant from, Instant to) {
    return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
