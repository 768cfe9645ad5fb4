package io.leadpipeline.routing.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a won lead is worth.
 *
 * @param currency ISO 4217
 */
public record Sale(@Nullable BigDecimal amount, @Nullable String currency) {
  /** Nothing was said about it. */
  public static final Sale UNSAID = new Sale(null, null);

  public Sale {
    if (amount != null && amount.signum() < 0) {
      throw new IllegalArgumentException("amount: " + amount + " (expected: 0 or more)");
    }
    if ((amount == null) != (currency == null)) {
      throw new IllegalArgumentException("currency: none (expected: with an amount, or neither)");
    }
  }
}
