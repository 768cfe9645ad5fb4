package io.leadpipeline.notification.application;

import io.leadpipeline.notification.domain.Delivery;
import io.leadpipeline.notification.domain.LostTarget;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells reps by e-mail that a channel has lost them. Two instances may tell the same rep; the
 * letter's id is the same then.
 */
public final class TellOwners implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(TellOwners.class);
  private static final int AT_ONCE = 20;

  private final TargetBook targets;
  private final LostTargetWriter writer;
  private final Courier courier;

  public TellOwners(TargetBook targets, LostTargetWriter writer, Courier courier) {
    this.targets = targets;
    this.writer = writer;
    this.courier = courier;
  }

  @Override
  public void run() {
    targets.untold(AT_ONCE).forEach(this::tell);
  }

  private void tell(LostTarget target) {
    if (isOver(courier.send(writer.write(target)))) {
      log.warn(
          "rep={} channel={} is used no more until its address is set again: {}",
          target.owner().id(),
          target.channel(),
          target.reason());
      targets.told(target);
    }
  }

  private static boolean isOver(Delivery delivery) {
    return switch (delivery) {
      case Delivery.Accepted _ -> true;
      case Delivery.Refused _ -> true;
      case Delivery.Gone _ -> true;
      case Delivery.Deferred _ -> false;
      case Delivery.Unavailable _ -> false;
    };
  }
}
