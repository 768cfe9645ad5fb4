package io.leadpipeline.scoring.domain.backtest;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lead that the two models promote at different times or only one of them does.
 *
 * @param live what the live model does; null when nothing
 * @param draft what the draft does; null when nothing
 */
public record Difference(@Nullable Promotion live, @Nullable Promotion draft) {

  UUID lead() {
    return Objects.requireNonNull(live == null ? draft : live).lead();
  }
}
