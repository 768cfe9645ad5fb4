package io.leadpipeline.notification.application;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.notification.domain.Delivery;
import io.leadpipeline.notification.domain.Errand;

/** One way to reach reps. Never throws for what the other side says. */
public interface Channel {

  AlertChannel name();

  /**
   * Makes one try and waits for the answer.
   *
   * @param address of the rep on this channel
   */
  Delivery send(Errand errand, String address);
}
