package io.leadpipeline.routing.domain;

import io.leadpipeline.routing.domain.hours.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody said that a rep is there, or is not, whatever the working hours say.
 *
 * @param until when the usual counts again; none until somebody says so
 * @param reason a code or words of whoever said it
 */
public record DutyOverride(
    boolean onDuty, Instant since, @Nullable Instant until, @Nullable String reason) {

  Span time() {
    return new Span(since, until == null ? Instant.MAX : until);
  }

  public boolean countsAt(Instant at) {
    return time().contains(at);
  }
}
