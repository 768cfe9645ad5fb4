package io.leadpipeline.notification.resilience;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.notification.application.Channel;
import io.leadpipeline.notification.domain.Delivery;
import io.leadpipeline.notification.domain.Errand;

/** A channel each of whose addresses is a destination of its own. */
public final class ResilientChannel implements Channel {

  private final Channel channel;
  private final Guards guards;

  public ResilientChannel(Channel channel, Guards guards) {
    this.channel = channel;
    this.guards = guards;
  }

  @Override
  public AlertChannel name() {
    return channel.name();
  }

  @Override
  public Delivery send(Errand errand, String address) {
    return guards.call(Destination.own(name(), address), () -> channel.send(errand, address));
  }
}
