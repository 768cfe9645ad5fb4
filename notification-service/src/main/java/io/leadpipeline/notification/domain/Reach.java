package io.leadpipeline.notification.domain;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.RepChanged;
import java.util.List;
import java.util.Map;

/**
 * How a rep wants to be told.
 *
 * @param channels in the order they are tried
 * @param addresses on the channels other than e-mail, as far as they work
 * @param quietHours when only what is hot may disturb
 */
public record Reach(
    List<AlertChannel> channels,
    Map<AlertChannel, String> addresses,
    List<RepChanged.QuietHours> quietHours,
    boolean onDuty) {

  public static final Reach BY_MAIL =
      new Reach(List.of(AlertChannel.EMAIL), Map.of(), List.of(), true);

  public Reach {
    channels = List.copyOf(channels);
    addresses = Map.copyOf(addresses);
    quietHours = List.copyOf(quietHours);
  }
}
