package io.leadpipeline.cli.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.About;
import io.leadpipeline.events.Alert;
import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.AlertEvent;
import io.leadpipeline.events.AlertOccasion;
import io.leadpipeline.events.AlertState;
import io.leadpipeline.events.Bant;
import io.leadpipeline.events.Contact;
import io.leadpipeline.events.Handoff;
import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.HandoffState;
import io.leadpipeline.events.Lead;
import io.leadpipeline.events.Person;
import io.leadpipeline.events.Receipt;
import io.leadpipeline.events.Stage;
import io.leadpipeline.events.Temperature;
import io.leadpipeline.events.Trail;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LastMinuteTest {

  private static final Instant START = Instant.parse("2026-11-22T09:30:00Z");

  private final LastMinute lastMinute = new LastMinute();

  @Test
  void measuresEachWayOnceHoweverOftenItIsTold() {
    UUID handoff = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    lastMinute.take(alerted(handoff, 40));
    lastMinute.take(alerted(handoff, 40));
    lastMinute.take(offered(handoff, 1));
    lastMinute.take(alerted(other, 60));
    lastMinute.take(offered(other, 1));

    assertThat(lastMinute.hops()).contains(new Hop("received → alerted", 2, 50, 70));
    assertThat(lastMinute.hops()).contains(new Hop("routed → alerted", 2, 40, 60));
  }

  @Test
  void leavesOutAlertsOfLaterOffers() {
    UUID handoff = UUID.randomUUID();
    lastMinute.take(offered(handoff, 2));
    lastMinute.take(alerted(handoff, 300_000));

    assertThat(lastMinute.hops()).allMatch(hop -> hop.count() == 0);
  }

  @Test
  void forgetsWhatIsOlderThanAMinute() {
    lastMinute.take(alerted(UUID.randomUUID(), 40));

    lastMinute.forgetBefore(START.plusSeconds(1));

    assertThat(lastMinute.hops()).allMatch(hop -> hop.count() == 0);
  }

  private static HandoffEvent offered(UUID handoff, int hop) {
    Handoff offer = new Handoff(handoff, HandoffState.OFFERED, "sales", null, hop, null);
    Lead lead =
        new Lead(
            Stage.SQL,
            Temperature.HOT,
            50,
            80,
            null,
            Bant.UNKNOWN,
            new Receipt("default-1", List.of(), 0),
            List.of(),
            List.of(),
            null,
            null,
            Person.of(Contact.EMPTY));
    return new HandoffEvent.Offered(about(trail()), offer, lead, "", null);
  }

  private static AlertEvent alerted(UUID handoff, int millis) {
    return new AlertEvent.AcceptedByChannel(
        about(trail().withAlerted(START.plusMillis(10 + millis))),
        new Alert(
            UUID.randomUUID(),
            handoff,
            AlertChannel.EMAIL,
            "linh",
            AlertState.ACCEPTED_BY_CHANNEL,
            1,
            null,
            AlertOccasion.OFFER));
  }

  private static About about(Trail trail) {
    return new About(UUID.randomUUID(), 1, UUID.randomUUID(), null, false, trail);
  }

  private static Trail trail() {
    return Trail.begun(START, START, START.plusMillis(2))
        .withScored(START.plusMillis(5))
        .withRouted(START.plusMillis(10));
  }
}
