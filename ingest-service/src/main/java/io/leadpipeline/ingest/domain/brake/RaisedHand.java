package io.leadpipeline.ingest.domain.brake;

import io.leadpipeline.events.Signal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** A person asked by a form to be called. */
public record RaisedHand(String form, Instant at) {

  private static final String FORMS = "form";

  /** Empty for every other signal, and for test signals. */
  public static Optional<RaisedHand> of(Signal signal) {
    boolean counts =
        signal.raisesHand()
            && !signal.test()
            && signal.source().provider().equals(FORMS)
            && signal.source().form() != null;
    return counts
        ? Optional.of(
            new RaisedHand(Objects.requireNonNull(signal.source().form()), signal.receivedAt()))
        : Optional.empty();
  }
}
