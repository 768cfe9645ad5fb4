package io.leadpipeline.events;

/** What notification tells about alerts; the version is the alert's. */
public sealed interface AlertEvent extends LeadEvent {

  About about();

  Alert alert();

  @Override
  default Trail trail() {
    return about().trail();
  }

  /** The alert will be sent. */
  record Planned(About about, Alert alert) implements AlertEvent {}

  /** The alert was handed to the channel. */
  record Sent(About about, Alert alert) implements AlertEvent {}

  /** The channel confirmed it. */
  record AcceptedByChannel(About about, Alert alert) implements AlertEvent {}

  /** The alert cannot be sent on this channel. */
  record Failed(About about, Alert alert) implements AlertEvent {}

  /** Another channel takes over. */
  record FellBack(About about, Alert alert, AlertChannel to) implements AlertEvent {}

  /** The rep answered what the alert told of, on whatever way. */
  record Acknowledged(About about, Alert alert) implements AlertEvent {}
}
