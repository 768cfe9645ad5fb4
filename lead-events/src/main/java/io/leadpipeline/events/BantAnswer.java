package io.leadpipeline.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One letter of BANT: how sure, from which answer, and until when it holds. */
public record BantAnswer(BantState state, @Nullable String answer, @Nullable Instant expiresAt) {

  public static final BantAnswer UNKNOWN = new BantAnswer(BantState.UNKNOWN, null, null);
}
