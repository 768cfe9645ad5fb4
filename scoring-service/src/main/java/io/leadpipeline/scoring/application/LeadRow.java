package io.leadpipeline.scoring.application;

import io.leadpipeline.events.Stage;
import io.leadpipeline.scoring.domain.LeadState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lead as it is kept.
 *
 * @param version rises with every write and every event; 0 before the first
 * @param announcedStage what others were told last
 * @param announcedVersion of the last event; 0 when nothing was told yet
 * @param causeId the signal whose trail is the lead's
 */
public record LeadRow(
    UUID id,
    long version,
    boolean test,
    @Nullable String testAddress,
    Stage announcedStage,
    long announcedVersion,
    UUID causeId,
    LeadState state) {

  /** True when others know of this lead. */
  boolean announced() {
    return announcedVersion > 0;
  }
}
