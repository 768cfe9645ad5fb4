package io.leadpipeline.notification.resilience;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.notification.application.Gate;
import io.leadpipeline.notification.application.RedrawnChannel;
import io.leadpipeline.notification.domain.Delivery;
import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.domain.Redraw;

/** A channel of one provider, whose messages can be changed. */
public final class ResilientRedrawnChannel implements RedrawnChannel, Gate {

  private final RedrawnChannel channel;
  private final Guards guards;

  public ResilientRedrawnChannel(RedrawnChannel channel, Guards guards) {
    this.channel = channel;
    this.guards = guards;
  }

  @Override
  public AlertChannel name() {
    return channel.name();
  }

  @Override
  public Delivery send(Errand errand, String address) {
    return guards.call(Destination.shared(name(), address), () -> channel.send(errand, address));
  }

  @Override
  public Delivery redraw(Redraw redraw) {
    String address = redraw.errand().address().orElse("");
    return guards.call(Destination.shared(name(), address), () -> channel.redraw(redraw));
  }

  /** Nothing is taken for a provider that is away, and one alert for one that may be back. */
  @Override
  public int width() {
    return guards.width(Destination.shared(name(), ""));
  }
}
