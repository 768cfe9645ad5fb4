package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Purchase;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import java.math.BigDecimal;

/**
 * What a person bought and whom they brought, over all cycles.
 *
 * @param amount of all purchases, whatever their currencies
 */
public record Buying(int purchases, long quantity, BigDecimal amount, int referrals) {

  static final Buying NOTHING = new Buying(0, 0, BigDecimal.ZERO, 0);

  private static final Purchase NO_DETAILS = new Purchase(BigDecimal.ZERO, null, null);

  Buying learn(Signal signal) {
    if (signal.kind().equals(SignalKind.PURCHASED)) {
      return bought(signal.purchase() == null ? NO_DETAILS : signal.purchase());
    }
    return signal.kind().equals(SignalKind.REFERRED)
        ? new Buying(purchases, quantity, amount, referrals + 1)
        : this;
  }

  private Buying bought(Purchase purchase) {
    int pieces = purchase.quantity() == null ? 1 : purchase.quantity();
    return new Buying(purchases + 1, quantity + pieces, amount.add(purchase.amount()), referrals);
  }
}
