package io.leadpipeline.notification.application;

import io.leadpipeline.notification.domain.Delivery;
import io.leadpipeline.notification.domain.Redraw;

/** A channel whose messages can be changed after they were sent. */
public interface RedrawnChannel extends Channel {

  /** Shows in a message how its lead stands now. */
  Delivery redraw(Redraw redraw);
}
