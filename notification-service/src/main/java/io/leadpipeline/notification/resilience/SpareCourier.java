package io.leadpipeline.notification.resilience;

import io.leadpipeline.notification.application.Courier;
import io.leadpipeline.notification.application.Gate;
import io.leadpipeline.notification.domain.Delivery;
import io.leadpipeline.notification.domain.Letter;
import java.util.List;

/**
 * Mail servers in order. The next one gets a letter only if the one before certainly does not have
 * it; a lost answer is asked for again where it was lost, so that nobody gets two.
 */
public final class SpareCourier implements Courier, Gate {

  private final ResilientCourier first;
  private final List<ResilientCourier> spare;

  public SpareCourier(ResilientCourier first, List<ResilientCourier> spare) {
    this.first = first;
    this.spare = List.copyOf(spare);
  }

  @Override
  public Delivery send(Letter letter) {
    Delivery delivery = first.send(letter);
    for (ResilientCourier next : spare) {
      if (!isFree(delivery)) {
        return delivery;
      }
      delivery = next.send(letter);
    }
    return delivery;
  }

  private static boolean isFree(Delivery delivery) {
    return delivery instanceof Delivery.Unavailable away && away.untouched();
  }

  @Override
  public int width() {
    return spare.stream().mapToInt(Gate::width).reduce(first.width(), Math::max);
  }
}
