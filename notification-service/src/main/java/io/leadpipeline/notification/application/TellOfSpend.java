package io.leadpipeline.notification.application;

import io.leadpipeline.notification.domain.Delivery;
import io.leadpipeline.notification.domain.Overspent;
import io.leadpipeline.notification.domain.SalesPerson;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells managers by e-mail that a paid channel has reached a cap, once an hour. Two instances may
 * tell the same manager; the letter's id is the same then.
 */
public final class TellOfSpend implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(TellOfSpend.class);

  private final SpendBook book;
  private final OverspentWriter writer;
  private final Courier courier;

  public TellOfSpend(SpendBook book, OverspentWriter writer, Courier courier) {
    this.book = book;
    this.writer = writer;
    this.courier = courier;
  }

  @Override
  public void run() {
    book.untold().forEach(this::tell);
  }

  private void tell(Overspent overspent) {
    List<SalesPerson> managers = book.managers();
    boolean all = managers.stream().allMatch(manager -> isOver(overspent, manager));
    if (all && !managers.isEmpty()) {
      log.warn(
          "channel={} spent={} its cap is reached, alerts go to the next channel until the hour ends",
          overspent.channel(),
          overspent.spent());
      book.told(overspent);
    }
  }

  private boolean isOver(Overspent overspent, SalesPerson manager) {
    return switch (courier.send(writer.write(overspent, manager))) {
      case Delivery.Accepted _ -> true;
      case Delivery.Refused _ -> true;
      case Delivery.Gone _ -> true;
      case Delivery.Deferred _ -> false;
      case Delivery.Unavailable _ -> false;
    };
  }
}
