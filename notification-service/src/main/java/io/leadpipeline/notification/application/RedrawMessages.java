package io.leadpipeline.notification.application;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.notification.domain.Delivery;
import io.leadpipeline.notification.domain.Redraw;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows in messages how their leads stand now. One that does not succeed is due again when its
 * lease has run out; one that cannot is left as it is.
 */
public final class RedrawMessages implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(RedrawMessages.class);
  private static final int AT_ONCE = 50;
  private static final Duration LEASE = Duration.ofSeconds(30);

  private final MessageBook messages;
  private final Map<AlertChannel, RedrawnChannel> channels;

  public RedrawMessages(MessageBook messages, Map<AlertChannel, RedrawnChannel> channels) {
    this.messages = messages;
    this.channels = Map.copyOf(channels);
  }

  @Override
  public void run() {
    messages.take(AT_ONCE, LEASE).forEach(this::redraw);
  }

  private void redraw(Redraw redraw) {
    RedrawnChannel channel = channels.get(redraw.errand().notice().channel());
    if (channel == null || isOver(channel.redraw(redraw), redraw)) {
      messages.redrawn(redraw);
    }
  }

  private static boolean isOver(Delivery delivery, Redraw redraw) {
    return switch (delivery) {
      case Delivery.Accepted _ -> true;
      case Delivery.Refused(String reason) -> leftAsItIs(redraw, reason);
      case Delivery.Gone(String reason) -> leftAsItIs(redraw, reason);
      case Delivery.Deferred _ -> false;
      case Delivery.Unavailable _ -> false;
    };
  }

  private static boolean leftAsItIs(Redraw redraw, String reason) {
    log.info("alert={} its message stays as it is: {}", redraw.errand().notice().id(), reason);
    return true;
  }
}
