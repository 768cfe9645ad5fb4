package io.leadpipeline.events;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What sales did with a lead. */
public record OutcomeReported(
    About about,
    UUID handoffId,
    String rep,
    OutcomeKind outcome,
    @Nullable String reason,
    @Nullable BigDecimal amount,
    @Nullable String currency)
    implements LeadEvent {

  @Override
  public Trail trail() {
    return about.trail();
  }
}
