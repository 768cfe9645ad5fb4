package io.leadpipeline.notification.application;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.Ids;
import io.leadpipeline.notification.domain.Delivery;
import io.leadpipeline.notification.domain.Errand;
import java.util.UUID;

/** A channel whose messages cost money. Over its caps alerts go to the next channel at once. */
public final class PaidChannel implements Channel {

  private static final UUID DESTINATIONS = UUID.fromString("e3f7f0bb-52a5-5a3f-9d0b-7f4c6a1b2c31");

  private final Channel channel;
  private final SpendBook book;
  private final SpendBook.Caps caps;

  public PaidChannel(Channel channel, SpendBook book, SpendBook.Caps caps) {
    this.channel = channel;
    this.book = book;
    this.caps = caps;
  }

  @Override
  public AlertChannel name() {
    return channel.name();
  }

  @Override
  public Delivery send(Errand errand, String address) {
    String destination = Ids.v5(DESTINATIONS, address).toString();
    return book.spend(name(), destination, caps)
        ? channel.send(errand, address)
        : new Delivery.Refused("spend cap of this hour reached");
  }
}
