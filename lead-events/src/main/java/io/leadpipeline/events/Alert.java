package io.leadpipeline.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message to one rep on one channel.
 *
 * @param id {@link Ids#alert}
 * @param rep id of the rep
 * @param attempts how often it was sent
 * @param detail the channel's answer or the reason of a failure, without personal data
 * @param occasion what it is about; null in events of before it was told
 */
public record Alert(
    UUID id,
    UUID handoffId,
    AlertChannel channel,
    String rep,
    AlertState state,
    int attempts,
    @Nullable String detail,
    @Nullable AlertOccasion occasion) {

  /** True for the word by which sales learns of a handoff; what follows says how sales does. */
  public boolean tellsFirst() {
    return occasion == null || occasion.equals(AlertOccasion.OFFER);
  }
}
