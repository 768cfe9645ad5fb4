package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Signal;
import org.jspecify.annotations.Nullable;

/** What a condition is asked about. */
public record Scene(@Nullable Signal signal, Standing lead) {

  static Scene of(Signal signal, Profile profile) {
    return new Scene(signal, Standing.of(profile));
  }

  static Scene of(Profile profile) {
    return new Scene(null, Standing.of(profile));
  }

  static Scene of(Standing lead) {
    return new Scene(null, lead);
  }
}
