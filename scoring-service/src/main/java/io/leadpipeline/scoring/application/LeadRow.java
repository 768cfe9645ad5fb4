package io.leadpipeline.scoring.application;

import io.leadpipeline.events.Stage;
import io.leadpipeline.scoring.domain.LeadState;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lead as it is kept.
 *
 * @param version rises with every write and every event; 0 before the first
 * @param announced what others were told
 * @param causeId the signal whose trail is the lead's
 * @param createdAt when its id was minted
 */
public record LeadRow(
    UUID id,
    long version,
    boolean test,
    @Nullable String testAddress,
    Announced announced,
    UUID causeId,
    LeadState state,
    Instant createdAt) {

  /** Whose id others knew first; among those nobody was told of, the older. */
  static final Comparator<LeadRow> KEPT_FIRST =
      Comparator.comparing(LeadRow::toldFirst)
          .thenComparing(LeadRow::createdAt)
          .thenComparing(row -> row.id().toString());

  /** True when others know of this lead. */
  boolean isAnnounced() {
    return announced.version() > 0;
  }

  LeadRow with(LeadState other) {
    return new LeadRow(id, version, test, testAddress, announced, causeId, other, createdAt);
  }

  public Stage announcedStage() {
    return announced.stage();
  }

  private Instant toldFirst() {
    Instant first = announced.first();
    return first == null ? Instant.MAX : first;
  }
}
