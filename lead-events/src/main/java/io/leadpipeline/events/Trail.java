package io.leadpipeline.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The timestamps one cause collects on its way, each null until it happened.
 *
 * @param occurred when the person did it, as far as the sender can be trusted
 * @param received when the request reached ingest
 * @param accepted when the signal was handed to the durable log
 * @param scored when scoring recorded it
 * @param routed when routing offered the lead to a rep
 * @param alerted when a channel accepted the alert
 * @param acknowledged when the rep answered the offer
 * @param contacted when the rep reached the person
 */
public record Trail(
    @Nullable Instant occurred,
    @Nullable Instant received,
    @Nullable Instant accepted,
    @Nullable Instant scored,
    @Nullable Instant routed,
    @Nullable Instant alerted,
    @Nullable Instant acknowledged,
    @Nullable Instant contacted) {

  public static final Trail EMPTY = new Trail(null, null, null, null, null, null, null, null);

  /** The trail as it stands when ingest hands a signal to the log. */
  public static Trail begun(Instant occurred, Instant received, Instant accepted) {
    return new Trail(occurred, received, accepted, null, null, null, null, null);
  }

  public Trail withScored(Instant at) {
    return new Trail(occurred, received, accepted, at, routed, alerted, acknowledged, contacted);
  }

  public Trail withRouted(Instant at) {
    return new Trail(occurred, received, accepted, scored, at, alerted, acknowledged, contacted);
  }

  public Trail withAlerted(Instant at) {
    return new Trail(occurred, received, accepted, scored, routed, at, acknowledged, contacted);
  }

  public Trail withAcknowledged(Instant at) {
    return new Trail(occurred, received, accepted, scored, routed, alerted, at, contacted);
  }

  public Trail withContacted(Instant at) {
    return new Trail(occurred, received, accepted, scored, routed, alerted, acknowledged, at);
  }
}
