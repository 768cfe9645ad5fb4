package io.leadpipeline.ingest.web.demo;

import io.leadpipeline.events.AlertState;
import io.leadpipeline.events.HandoffState;
import io.leadpipeline.events.Stage;
import io.leadpipeline.ingest.domain.status.SubmissionState;
import io.leadpipeline.ingest.domain.status.SubmissionStatus;
import io.leadpipeline.ingest.domain.status.SubmissionStatus.Notice;
import io.leadpipeline.ingest.domain.status.SubmissionStatus.Offer;
import io.leadpipeline.ingest.domain.status.SubmissionStatus.Standing;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Tells a submission that is still moving from one that has arrived somewhere. */
final class Endings {

  /** Scoring announces only changes; it is done long before this. */
  private static final Duration NO_NEWS_IS_NO_CHANGE = Duration.ofSeconds(5);

  private static final Duration TOO_LONG = Duration.ofSeconds(25);

  private Endings() {}

  static Ending of(SubmissionStatus status, Duration sincePost) {
    Ending ending = now(status, sincePost);
    boolean late = sincePost.compareTo(TOO_LONG) > 0;
    return ending == Ending.MOVING && late ? Ending.SILENT : ending;
  }

  private static Ending now(SubmissionStatus status, Duration sincePost) {
    Standing lead = status.lead();
    if (status.state() == SubmissionState.SPAM || status.state() == SubmissionState.REFUSED) {
      return Ending.KEPT;
    }
    if (lead == null) {
      return Ending.MOVING;
    }
    if (!lead.own()) {
      boolean quiet = sincePost.compareTo(NO_NEWS_IS_NO_CHANGE) > 0;
      return quiet ? Ending.UNCHANGED : Ending.MOVING;
    }
    Offer offer = status.handoff();
    return offer == null ? withoutOffer(status, lead) : with(offer, status.alert());
  }

  private static Ending withoutOffer(SubmissionStatus status, Standing lead) {
    boolean forSales = status.handRaised() || lead.stage().rung() >= Stage.SRL.rung();
    return forSales ? Ending.MOVING : Ending.NOT_CALLED;
  }

  private static Ending with(Offer offer, @Nullable Notice alert) {
    if (!offer.own()) {
      return Ending.ALREADY_OFFERED;
    }
    if (offer.state().equals(HandoffState.WAITING)) {
      return Ending.NOBODY_FREE;
    }
    return alert == null ? Ending.MOVING : with(alert.state());
  }

  private static Ending with(AlertState alert) {
    if (alert.equals(AlertState.ACCEPTED_BY_CHANNEL) || alert.equals(AlertState.SENT)) {
      return Ending.ALERTED;
    }
    return alert.equals(AlertState.FAILED) ? Ending.FAILED : Ending.MOVING;
  }
}
