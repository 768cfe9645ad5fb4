package io.leadpipeline.routing.domain;

import io.leadpipeline.events.HandoffState;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When something follows unless the handoff changes before.
 *
 * @param version the handoff's; with any other one the timer means nothing
 * @param snoozed tells the timer after a snooze from the one before, as a snooze is no new version
 */
public record Timer(UUID handoffId, long version, boolean snoozed, Instant at) {

  /** The one timer of a handoff as it stands; none when nothing follows by itself. */
  public static Optional<Timer> of(Handoff handoff, Patience patience) {
    return Optional.ofNullable(nextStep(handoff, patience))
        .map(at -> new Timer(handoff.id(), handoff.version(), handoff.progress().snoozed(), at));
  }

  /** True while the handoff is as it was when this timer was set. */
  public boolean stillMeans(Handoff handoff) {
    return handoff.version() == version && handoff.progress().snoozed() == snoozed;
  }

  private static @Nullable Instant nextStep(Handoff handoff, Patience patience) {
    if (handoff.progress().isOver()) {
      return null;
    }
    if (handoff.isOffered()) {
      return answerStep(handoff, patience);
    }
    return handoff.state().equals(HandoffState.ACCEPTED) ? contactStep(handoff, patience) : null;
  }

  private static @Nullable Instant answerStep(Handoff handoff, Patience patience) {
    Instant due = handoff.dueAt();
    return due == null || handoff.progress().isReminded()
        ? due
        : due.minus(patience.noticeOf(handoff.request().clock()));
  }

  private static @Nullable Instant contactStep(Handoff handoff, Patience patience) {
    Instant by = handoff.progress().contactBy();
    return by == null || !handoff.progress().isReminded() ? by : by.plus(patience.overdueAfter());
  }
}
