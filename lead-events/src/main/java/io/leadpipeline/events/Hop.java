package io.leadpipeline.events;

import io.leadpipeline.events.HandoffEvent.Accepted;
import io.leadpipeline.events.HandoffEvent.Contacted;
import io.leadpipeline.events.HandoffEvent.Offered;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stretch of a lead's way, named by the timestamp of the trail it ends with. */
public enum Hop {
  ACCEPTED,
  SCORED,
  ROUTED,
  ALERTED,
  ACKNOWLEDGED,
  CONTACTED;

  /** The hop whose end this event is the first to tell; test leads appear in no figure. */
  public static Optional<Hop> endedBy(LeadEvent event) {
    return switch (event) {
      case LeadReceived it -> it.test() ? Optional.empty() : Optional.of(ACCEPTED);
      case StageEvent.StageChanged it -> counted(it.about(), SCORED);
      case StageEvent.HandRaised it -> counted(it.about(), SCORED);
      case Offered it -> it.handoff().hop() == 1 ? counted(it.about(), ROUTED) : Optional.empty();
      case AlertEvent.AcceptedByChannel it ->
          it.alert().tellsFirst() ? counted(it.about(), ALERTED) : Optional.empty();
      case Accepted it -> counted(it.about(), ACKNOWLEDGED);
      case Contacted it -> counted(it.about(), CONTACTED);
      case LeadEvent _ -> Optional.empty();
    };
  }

  /** How long it took; empty when either end is not known, never below zero. */
  public Optional<Duration> length(Trail trail) {
    return switch (this) {
      case ACCEPTED -> between(trail.received(), trail.accepted());
      case SCORED -> between(trail.accepted(), trail.scored());
      case ROUTED -> between(trail.scored(), trail.routed());
      case ALERTED -> between(trail.routed(), trail.alerted());
      case ACKNOWLEDGED -> between(trail.routed(), trail.acknowledged());
      case CONTACTED -> between(trail.acknowledged(), trail.contacted());
    };
  }

  private static Optional<Hop> counted(About about, Hop hop) {
    return about.test() ? Optional.empty() : Optional.of(hop);
  }

  /** Two machines' clocks may differ by more than a hop takes. */
  private static Optional<Duration> between(@Nullable Instant from, @Nullable Instant to) {
    if (from == null || to == null) {
      return Optional.empty();
    }
    Duration length = Duration.between(from, to);
    return Optional.of(length.isNegative() ? Duration.ZERO : length);
  }
}
