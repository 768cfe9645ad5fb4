package io.leadpipeline.notification.domain;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.RepChanged;
import io.leadpipeline.events.Temperature;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a rep wants to be told.
 *
 * @param channels in the order they are tried
 * @param addresses on the channels other than e-mail, as far as they work
 * @param quietHours when only what is hot may disturb
 * @param heats what a channel is for, where it is not for everything
 * @param digest when all is told together that is not hot; empty for at once
 */
public record Reach(
    List<AlertChannel> channels,
    Map<AlertChannel, String> addresses,
    List<RepChanged.QuietHours> quietHours,
    boolean onDuty,
    Map<AlertChannel, Set<Temperature>> heats,
    List<LocalTime> digest) {

  public static final Reach BY_MAIL =
      new Reach(List.of(AlertChannel.EMAIL), Map.of(), List.of(), true);

  public Reach {
    channels = List.copyOf(channels);
    addresses = Map.copyOf(addresses);
    quietHours = List.copyOf(quietHours);
    heats = Map.copyOf(heats);
    digest = List.copyOf(digest);
  }

  /** Every channel for every lead, at once. */
  public Reach(
      List<AlertChannel> channels,
      Map<AlertChannel, String> addresses,
      List<RepChanged.QuietHours> quietHours,
      boolean onDuty) {
    this(channels, addresses, quietHours, onDuty, Map.of(), List.of());
  }

  /** What channels are for, as an event tells it by their names. */
  public static Map<AlertChannel, Set<Temperature>> heats(Map<String, List<Temperature>> told) {
    Map<AlertChannel, Set<Temperature>> heats = new HashMap<>();
    told.forEach((channel, heat) -> heats.put(new AlertChannel(channel), Set.copyOf(heat)));
    return heats;
  }

  /** Hours as an event tells them; what nobody can read is left out. */
  public static List<LocalTime> digest(List<String> told) {
    return told.stream().flatMap(text -> QuietTime.time(text).stream()).toList();
  }

  boolean takes(AlertChannel channel, Temperature heat) {
    Set<Temperature> taken = heats.getOrDefault(channel, Set.of());
    return taken.isEmpty() || taken.contains(heat);
  }

  /** The same, but as the rep wishes. */
  Reach wishing(Wishes wishes) {
    return new Reach(
        wishes.channels().isEmpty() ? channels : wishes.inOrder(),
        addresses,
        wishes.quietHours().isEmpty() ? quietHours : wishes.quietHours(),
        onDuty,
        wishes.channels().isEmpty() ? heats : wishes.heats(),
        wishes.digest().isEmpty() ? digest : wishes.digest());
  }
}
