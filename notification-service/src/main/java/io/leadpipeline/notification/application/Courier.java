package io.leadpipeline.notification.application;

import io.leadpipeline.notification.domain.Delivery;
import io.leadpipeline.notification.domain.Letter;

/** Takes a letter to its channel and waits for the answer. Never throws for what a channel says. */
public interface Courier {

  Delivery send(Letter letter);
}
