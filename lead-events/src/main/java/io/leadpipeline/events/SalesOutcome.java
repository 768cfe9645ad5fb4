package io.leadpipeline.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What sales did with the lead, as a signal. */
public record SalesOutcome(OutcomeKind type, @Nullable String reason, @Nullable UUID handoffId) {}
