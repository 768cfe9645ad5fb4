package io.leadpipeline.routing.web;

import io.leadpipeline.routing.domain.Sale;
import io.leadpipeline.starter.problem.InvalidRequest;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what a won lead is worth. */
final class Sales {
  private static final BigDecimal MOST = new BigDecimal("1000000000000000");

  private Sales() {}

  /** No amount means that nothing was said. */
  static Sale of(@Nullable BigDecimal amount, @Nullable String currency) {
    if (amount == null) {
      return Sale.UNSAID;
    }
    if (amount.signum() < 0 || amount.compareTo(MOST) > 0) {
      throw new InvalidRequest("amount", "out-of-range", "0 or more");
    }
    return new Sale(amount, code(currency));
  }

  private static String code(@Nullable String currency) {
    String code = currency == null ? "" : currency.strip().toUpperCase(Locale.ROOT);
    boolean known =
        Currency.getAvailableCurrencies().stream()
            .anyMatch(one -> one.getCurrencyCode().equals(code));
    if (!known) {
      throw new InvalidRequest("currency", "unknown", "a code of ISO 4217 such as VND");
    }
    return code;
  }
}
