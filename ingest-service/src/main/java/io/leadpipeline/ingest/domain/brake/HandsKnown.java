package io.leadpipeline.ingest.domain.brake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What all instances together know of a form's raised hands.
 *
 * @param usualHour the mean hour of the last four weeks
 * @param lastHour hands of the last hour, held ones too
 * @param liftedUntil until when nothing is held, because somebody released all
 */
public record HandsKnown(double usualHour, int lastHour, @Nullable Instant liftedUntil) {

  public static final HandsKnown NONE = new HandsKnown(0, 0, null);

  public HandsKnown withUsualHour(double hands) {
    return new HandsKnown(hands, lastHour, liftedUntil);
  }

  /** The same, when it is not known how many hands others took. */
  public HandsKnown alone() {
    return new HandsKnown(usualHour, 0, liftedUntil);
  }

  boolean lifted(Instant now) {
    return liftedUntil != null && now.isBefore(liftedUntil);
  }
}
