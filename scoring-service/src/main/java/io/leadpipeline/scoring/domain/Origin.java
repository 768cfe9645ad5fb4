package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Signal;
import io.leadpipeline.events.Utm;
import org.jspecify.annotations.Nullable;

/** What brought a person: the source and campaign of the first signal. */
public record Origin(
    String provider, @Nullable String form, @Nullable String medium, @Nullable String campaign) {

  static Origin of(Signal signal) {
    Utm utm = signal.utm();
    return new Origin(
        signal.source().provider(),
        signal.source().form(),
        utm == null ? null : utm.medium(),
        utm == null ? null : utm.campaign());
  }
}
