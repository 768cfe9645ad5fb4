package io.leadpipeline.ingest.domain.attendance;

import static io.leadpipeline.ingest.domain.attendance.Facts.minute;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Webinar;
import io.leadpipeline.testsupport.Signals;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RosterFactTest {

  private static final Grace GRACE = new Grace(Duration.ofMinutes(10), Duration.ofMinutes(60));
  private static final Webinar WEBINAR =
      new Webinar("42", null, null, minute(0), 45, null, null, null);

  @Test
  void otherSignalsAreNone() {
    assertThat(RosterFact.of(Signals.aDemoRequest().received())).isEmpty();
    assertThat(
            RosterFact.of(
                Signals.aSignal().kind(SignalKind.WEBINAR_ATTENDED).webinar(WEBINAR).received()))
        .isEmpty();
    assertThat(RosterFact.of(Signals.aSignal().kind(SignalKind.WEBINAR_JOINED).received()))
        .isEmpty();
  }

  @Test
  void aFormKnowsWhoWantsToComeButNoToolTellsItWhoCame() {
    assertThat(
            RosterFact.of(
                Signals.aSignal().kind(SignalKind.WEBINAR_REGISTERED).webinar(WEBINAR).received()))
        .isEmpty();
  }

  @Test
  void testsHaveARosterOfTheirOwn() {
    assertThat(Facts.registered("lan").told().webinarKey()).isEqualTo("zoom/local/42");
    assertThat(Facts.registered("lan").test().told().webinarKey()).isEqualTo("zoom/local/42/test");
  }

  @Test
  void aRegistrationIsLookedAtWhenItsWebinarIsDue() {
    Instant soon = minute(-100);

    assertThat(Facts.registered("lan").told().lookAt(soon, GRACE)).isEqualTo(minute(120));
    assertThat(Facts.registered("lan").told().lookAt(minute(500), GRACE)).isEqualTo(minute(500));
    assertThat(Facts.registered("lan").unscheduled().told().lookAt(soon, GRACE)).isEqualTo(soon);
    assertThat(Facts.left("lan", 60).told().lookAt(soon, GRACE)).isEqualTo(soon);
  }
}
