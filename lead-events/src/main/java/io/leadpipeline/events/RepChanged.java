package io.leadpipeline.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A salesperson's whole record, as routing keeps it.
 *
 * @param version of this rep, only rising
 * @param zone IANA time zone
 * @param manager rep id of the manager
 * @param channels in the order they are tried
 * @param onDuty false while away
 * @param active false for someone who left
 */
public record RepChanged(
    String repId,
    long version,
    String name,
    String email,
    @Nullable String language,
    String zone,
    String team,
    @Nullable String manager,
    List<AlertChannel> channels,
    List<QuietHours> quietHours,
    boolean onDuty,
    boolean active,
    Trail trail)
    implements LeadEvent {

  public RepChanged {
    channels = List.copyOf(channels);
    quietHours = List.copyOf(quietHours);
  }

  /** A daily span in the rep's zone, {@code HH:mm}, that may pass midnight. */
  public record QuietHours(String from, String to) {}
}
