package io.leadpipeline.events;

import java.util.List;
import java.util.Map;
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
 * @param digest hours, {@code HH:mm} in the rep's zone, at which all is told together that is not
 *     hot; none for at once
 * @param heat what a channel is for, by its name, where it is not for every lead
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
    Trail trail,
    List<String> digest,
    Map<String, List<Temperature>> heat)
    implements LeadEvent {

  public RepChanged {
    channels = List.copyOf(channels);
    quietHours = List.copyOf(quietHours);
    digest = List.copyOf(digest);
    heat = Map.copyOf(heat);
  }

  /** Somebody who is told of each lead at once, on every channel. */
  public RepChanged(
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
      Trail trail) {
    this(
        repId,
        version,
        name,
        email,
        language,
        zone,
        team,
        manager,
        channels,
        quietHours,
        onDuty,
        active,
        trail,
        List.of(),
        Map.of());
  }

  /** A daily span in the rep's zone, {@code HH:mm}, that may pass midnight. */
  public record QuietHours(String from, String to) {}
}
