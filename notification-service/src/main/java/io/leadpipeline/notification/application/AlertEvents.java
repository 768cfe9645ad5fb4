package io.leadpipeline.notification.application;

import io.leadpipeline.events.About;
import io.leadpipeline.events.Alert;
import io.leadpipeline.events.AlertEvent;
import io.leadpipeline.events.AlertState;
import io.leadpipeline.events.Ids;
import io.leadpipeline.events.Topics;
import io.leadpipeline.events.Trail;
import io.leadpipeline.messaging.Outgoing;
import io.leadpipeline.notification.domain.Acknowledgement;
import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.domain.Notice;
import io.leadpipeline.notification.domain.Settlement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is told about an alert; each of its versions is one event. */
final class AlertEvents {

  private static final long FIRST = 1;

  private AlertEvents() {}

  static Outgoing planned(Notice notice) {
    About about = about(notice, FIRST, notice.about().trail());
    Alert alert = alert(notice, AlertState.PLANNED, 0, null);
    return outgoing(notice, "AlertPlanned", new AlertEvent.Planned(about, alert));
  }

  /**
   * What a try is worth telling.
   *
   * @param version the alert's after it
   */
  static List<Outgoing> of(Settlement settlement, long version) {
    return switch (settlement) {
      case Settlement.Accepted accepted -> of(accepted, version);
      case Settlement.Failed failed -> List.of(of(failed, version));
      case Settlement.FellBack fellBack -> List.of(of(fellBack, version));
      case Settlement.Waiting _ -> List.of();
    };
  }

  /** A channel's yes means that it was sent, too: each has its version. */
  private static List<Outgoing> of(Settlement.Accepted accepted, long version) {
    Errand errand = accepted.errand();
    Notice notice = errand.notice();
    Trail trail = notice.about().trail().withAlerted(accepted.at());
    var sent =
        new AlertEvent.Sent(
            about(notice, version - 1, trail),
            alert(notice, AlertState.SENT, errand.attempt(), null));
    var taken =
        new AlertEvent.AcceptedByChannel(
            about(notice, version, trail),
            alert(notice, AlertState.ACCEPTED_BY_CHANNEL, errand.attempt(), accepted.answer()));
    return List.of(
        outgoing(notice, "AlertSent", sent), outgoing(notice, "AlertAcceptedByChannel", taken));
  }

  static Outgoing acknowledged(Acknowledgement answered) {
    Notice notice = answered.notice();
    About about = about(notice, answered.version(), answered.trail());
    Alert alert = alert(notice, AlertState.ACKNOWLEDGED, answered.attempts(), null);
    return outgoing(notice, "AlertAcknowledged", new AlertEvent.Acknowledged(about, alert));
  }

  private static Outgoing of(Settlement.Failed failed, long version) {
    Errand errand = failed.errand();
    Notice notice = errand.notice();
    About about = about(notice, version, notice.about().trail());
    Alert alert = alert(notice, AlertState.FAILED, errand.attempt(), failed.reason());
    return outgoing(notice, "AlertFailed", new AlertEvent.Failed(about, alert));
  }

  private static Outgoing of(Settlement.FellBack fellBack, long version) {
    Errand errand = fellBack.errand();
    Notice notice = errand.notice();
    About about = about(notice, version, notice.about().trail());
    Alert alert = alert(notice, AlertState.FELL_BACK, errand.attempt(), fellBack.reason());
    var event = new AlertEvent.FellBack(about, alert, fellBack.to());
    return outgoing(notice, "AlertFellBack", event);
  }

  private static About about(Notice notice, long version, Trail trail) {
    About cause = notice.about();
    return new About(
        cause.leadId(), version, cause.causeId(), cause.submissionId(), cause.test(), trail);
  }

  private static Alert alert(
      Notice notice, AlertState state, int attempts, @Nullable String detail) {
    return new Alert(
        notice.id(),
        notice.handoffId(),
        notice.channel(),
        notice.rep().id(),
        state,
        attempts,
        detail,
        notice.told());
  }

  private static Outgoing outgoing(Notice notice, String name, AlertEvent event) {
    return new Outgoing(
        Ids.event(name, notice.id(), event.about().version()),
        Topics.ALERTS,
        notice.leadId().toString(),
        event,
        notice.traceparent());
  }
}
