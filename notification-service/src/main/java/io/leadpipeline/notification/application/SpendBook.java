package io.leadpipeline.notification.application;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.notification.domain.Overspent;
import io.leadpipeline.notification.domain.SalesPerson;
import java.util.List;

/** What was sent on paid channels in this hour, by all instances together. */
public interface SpendBook {

  /**
   * Counts one more message.
   *
   * @param destination a name for it that is no address
   * @return false if this hour's cap is reached; then it is not to be sent
   */
  boolean spend(AlertChannel channel, String destination, Caps caps);

  /** Caps that were reached and that managers have not been told of. */
  List<Overspent> untold();

  void told(Overspent overspent);

  List<SalesPerson> managers();

  /**
   * The most messages in one hour.
   *
   * @param inAll to all destinations together
   * @param each to one destination
   */
  record Caps(int inAll, int each) {}
}
