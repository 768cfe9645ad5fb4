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

  /** Why somebody who let offers pass is off duty. */
  private static final String UNANSWERED = "unanswered";

  /** Off duty until they say that they are back, since they let offers pass. */
  public static DutyOverride setAway(Instant now) {
    return new DutyOverride(false, now, null, UNANSWERED);
  }

  /** True for who is away only because they let offers pass: they may come back by themselves. */
  public boolean isSetAway() {
    return !onDuty && UNANSWERED.equals(reason);
  }

  Span time() {
    return new Span(since, until == null ? Instant.MAX : until);
  }

  public boolean countsAt(Instant at) {
    return time().contains(at);
  }
}
