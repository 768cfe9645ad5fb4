package io.leadpipeline.notification.application;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.notification.domain.Delivery;
import io.leadpipeline.notification.domain.Errand;

/** E-mail: a letter, written and taken away. */
public final class LetterChannel implements Channel {

  private final LetterWriter writer;
  private final Courier courier;

  public LetterChannel(LetterWriter writer, Courier courier) {
    this.writer = writer;
    this.courier = courier;
  }

  @Override
  public AlertChannel name() {
    return AlertChannel.EMAIL;
  }

  @Override
  public Delivery send(Errand errand, String address) {
    return courier.send(writer.write(errand, address));
  }
}
