package io.leadpipeline.notification.application;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.notification.domain.Acknowledgement;
import io.leadpipeline.notification.domain.Answered;
import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.domain.HandoffCopy;
import io.leadpipeline.notification.domain.Notice;
import io.leadpipeline.notification.domain.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Every alert there ever was; leases and due times are database time. */
public interface AlertBook {

  /**
   * Adds alerts. One whose cause has told the same rep already, on whatever channel, is left out.
   *
   * @param leased ids of those that the caller sends itself; nobody takes them before {@code lease}
   *     has passed
   * @return ids of those added
   */
  Set<UUID> add(Collection<Notice> notices, Set<UUID> leased, Duration lease, Instant plannedAt);

  /**
   * Adds alerts that take over from others; whoever has a seat takes them at once.
   *
   * @return ids of those added
   */
  Set<UUID> addNext(Collection<Notice> notices, Instant plannedAt);

  /**
   * Calls off the unsent alerts of these handoffs that do not speak of the offer that now stands.
   */
  int callOff(Collection<HandoffCopy> handoffs);

  /** Notes on the alerts that reps have had that they have answered; each once. */
  List<Acknowledgement> acknowledge(Collection<Answered> answers);

  /** Leaves out reminders that wait, now that there are newer ones. */
  void bundle(Collection<Notice> newer);

  /** Takes up to {@code limit} alerts of a channel that are due and whose rep is known. */
  List<Errand> take(AlertChannel channel, int limit, Duration lease);

  /** Takes up to {@code limit} alerts whose channel has had its time, without another try. */
  List<Errand> takeLate(int limit, Duration lease);

  /**
   * Takes up to {@code limit} offers that their channel took, but that nobody has answered in time;
   * each once. Their handoffs stay as they are until the end of the transaction.
   */
  List<Errand> takeUnanswered(int limit);

  /**
   * Tries an alert anew that nobody tries any more, for as long as a new one.
   *
   * @return false if it is none of those, or what it tells holds no more
   */
  boolean resend(UUID alert);

  /** Makes messages that show these handoffs due to be drawn again. */
  void outdate(Collection<HandoffCopy> handoffs);

  /**
   * Records tries. What was sent stays sent whoever records it; a failed try counts only while its
   * lease was not taken by another.
   *
   * @return the alert's version by id; one left out was recorded by somebody else
   */
  Map<UUID, Long> settle(Collection<Settlement> settlements);

  /** Alerts that wait for their rep to be known, if they have done so for longer than this. */
  Overdue waitingForRep(Duration longerThan);

  /**
   * Alerts that wait for longer than they should.
   *
   * @param oldestSeconds age of the oldest, 0 without any
   * @param reps ids of the reps they are for, a few of them
   */
  record Overdue(int alerts, double oldestSeconds, List<String> reps) {
    public static final Overdue NONE = new Overdue(0, 0, List.of());

    public Overdue {
      reps = List.copyOf(reps);
    }
  }
}
