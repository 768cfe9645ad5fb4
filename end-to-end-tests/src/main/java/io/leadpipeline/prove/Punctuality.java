package io.leadpipeline.prove;

import io.leadpipeline.events.HandoffEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether each step of a handoff came within its clock, by when each version was recorded. Where
 * the run took away what clocks need, the step may come as much later as it was away: what was due
 * meanwhile has 30 s from its return.
 */
final class Punctuality {

  /** The share of an offer's clock after which the rep is reminded, as the services have it. */
  private static final double REMIND_AT = 0.4;

  /** A dead instance is found within 12 s, and a service takes its time to start. */
  private static final Duration TOLERANCE = Duration.ofSeconds(30);

  /** Between choosing and recording a process may be held up. */
  private static final Duration BLINK = Duration.ofSeconds(1);

  private final Circumstances circumstances;

  Punctuality(Circumstances circumstances) {
    this.circumstances = circumstances;
  }

  /** What came early, late or not at all. */
  List<String> flaws(HandoffPath path, Map<Long, Instant> recorded) {
    Watch watch = new Watch(recorded);
    path.told().forEach(watch::see);
    return watch.flaws;
  }

  /** True when what was due then should have come before. */
  boolean isLate(Instant due, Instant at) {
    return circumstances.present(due, at).compareTo(TOLERANCE) > 0;
  }

  /** Sees the steps of one handoff, one after the other. */
  private final class Watch {

    private final Map<Long, Instant> recorded;
    private final List<String> flaws = new ArrayList<>();
    private @Nullable Instant offered;
    private @Nullable Instant due;
    private boolean reminded;

    Watch(Map<Long, Instant> recorded) {
      this.recorded = recorded;
    }

    void see(HandoffEvent event) {
      Instant at = recorded.get(event.about().version());
      if (at == null) {
        return;
      }
      switch (event) {
        case HandoffEvent.Reminded _ -> seeReminder(at);
        case HandoffEvent.Passed gone when gone.reason().equals("expired") -> seeExpiry(at);
        case HandoffEvent.Offered _ -> offered = at;
        case HandoffEvent _ -> {}
      }
      reminded = event instanceof HandoffEvent.Reminded || (reminded && !startsClock(event));
      due = event.handoff().dueAt();
    }

    private void seeReminder(Instant at) {
      if (offered == null || due == null) {
        return;
      }
      long clock = Duration.between(offered, due).toMillis();
      Instant earliest = offered.plusMillis(Math.round(clock * REMIND_AT)).minus(BLINK);
      if (at.isBefore(earliest) || isLate(due, at)) {
        flaws.add("reminded at " + at + ", offered " + offered + ", due " + due);
      }
    }

    private void seeExpiry(Instant at) {
      if (due != null && (at.isBefore(due) || isLate(due, at))) {
        flaws.add("passed on at " + at + ", due " + due);
      }
      if (!reminded) {
        flaws.add("passed on at " + at + " without a reminder");
      }
    }
  }

  private static boolean startsClock(HandoffEvent event) {
    return event instanceof HandoffEvent.Offered || event instanceof HandoffEvent.Passed;
  }
}
