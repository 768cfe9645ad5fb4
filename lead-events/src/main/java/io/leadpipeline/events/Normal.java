package io.leadpipeline.events;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Answers in a normal form, made by ingest from known wordings; unknown wording has none.
 *
 * @param timeFrameDays days until the purchase is planned
 * @param role the person's part in the purchase: DECIDES, INFLUENCES, RECOMMENDS, USES or NONE
 * @param budgetCurrency ISO 4217
 */
public record Normal(
    @Nullable Integer timeFrameDays,
    @Nullable String role,
    @Nullable Integer employeesMin,
    @Nullable Integer employeesMax,
    @Nullable BigDecimal budgetMin,
    @Nullable String budgetCurrency) {}
