package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Ids;
import io.leadpipeline.events.Signal;
import java.util.UUID;
import java.util.stream.IntStream;

/** The place of a signal in its submission, which its revisions share. */
public final class Slots {

  private static final int MOST_SIGNALS_OF_A_SUBMISSION = 1_000;

  private Slots() {}

  /** The id that revision 0 of this signal has; its own id when it follows no such scheme. */
  public static UUID of(Signal signal) {
    if (signal.revision() == 0) {
      return signal.id();
    }
    return IntStream.range(0, MOST_SIGNALS_OF_A_SUBMISSION)
        .filter(index -> id(signal, index, signal.revision()).equals(signal.id()))
        .mapToObj(index -> id(signal, index, 0))
        .findFirst()
        .orElse(signal.id());
  }

  private static UUID id(Signal signal, int index, int revision) {
    return Ids.signal(signal.submissionId(), index, revision);
  }
}
