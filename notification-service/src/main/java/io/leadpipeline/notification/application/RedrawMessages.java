package io.leadpipeline.notification.application;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.notification.domain.Delivery;
import io.leadpipeline.notification.domain.Redraw;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows in messages how their leads stand now. One that does not succeed is due again after a
 * pause; one that cannot is left as it is.
 */
public final class RedrawMessages implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(RedrawMessages.class);
  private static final int AT_ONCE = 50;
  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LONG_PAUSE = Duration.ofSeconds(10);

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
    Optional<Duration> pause =
        channel == null ? Optional.empty() : pauseAfter(channel.redraw(redraw), redraw);
    pause.ifPresentOrElse(it -> messages.later(redraw, it), () -> messages.redrawn(redraw));
  }

  /** Empty if nothing more is to be done. */
  private static Optional<Duration> pauseAfter(Delivery delivery, Redraw redraw) {
    return switch (delivery) {
      case Delivery.Accepted _ -> Optional.empty();
      case Delivery.Refused(String reason) -> leftAsItIs(redraw, reason);
      case Delivery.Gone(String reason) -> leftAsItIs(redraw, reason);
      case Delivery.Deferred it -> Optional.of(it.atLeast().plus(PAUSE));
      case Delivery.Unavailable it -> Optional.of(it.atLeast().plus(LONG_PAUSE));
    };
  }

  private static Optional<Duration> leftAsItIs(Redraw redraw, String reason) {
    log.info("alert={} its message stays as it is: {}", redraw.errand().notice().id(), reason);
    return Optional.empty();
  }
}
