package io.leadpipeline.events;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Something bought; {@code currency} is an ISO 4217 code. */
public record Purchase(BigDecimal amount, @Nullable String currency, @Nullable Integer quantity) {}
