package io.leadpipeline.routing.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What routing has on its desk about one lead.
 *
 * @param revision rises with every recorded change; 0 for a lead never seen
 * @param open the one open handoff
 * @param lastOwner the rep of the handoff that was closed last
 */
public record Desk(
    UUID leadId, long revision, LeadCopy copy, @Nullable Handoff open, @Nullable String lastOwner) {

  /** The desk of a lead never seen. */
  public static Desk empty(UUID leadId) {
    return new Desk(leadId, 0, LeadCopy.unknown(leadId), null, null);
  }

  Desk with(LeadCopy newer) {
    return new Desk(leadId, revision, newer, open, lastOwner);
  }

  Desk with(@Nullable Handoff handoff) {
    return new Desk(leadId, revision, copy, handoff, lastOwner);
  }

  /** The desk of a lead that another one absorbed: nothing is left on it. */
  Desk cleared() {
    return new Desk(leadId, revision, LeadCopy.unknown(leadId), null, null);
  }
}
