package io.leadpipeline.notification.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.Handoff;
import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.domain.Notice;
import io.leadpipeline.notification.domain.Settlement;
import io.leadpipeline.notification.support.StandIn;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MicrometerAlertMetersTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final MicrometerAlertMeters meters =
      new MicrometerAlertMeters(registry, Clock.fixed(StandIn.NOW, ZoneOffset.UTC));
  private final Notice first = StandIn.errand(AlertChannel.EMAIL, "linh@sales.test").notice();
  private final Instant received = Objects.requireNonNull(first.about().trail().received());

  @Test
  void timesTheFirstOffer() {
    accepted(first, Duration.ofMillis(80));

    assertThat(latency().count()).isOne();
    assertThat(latency().totalTime(TimeUnit.MILLISECONDS)).isEqualTo(80);
  }

  @Test
  void doesNotTimeWhatFollowsMinutesLater() {
    Handoff now = first.offer().handoff();
    Handoff next =
        new Handoff(now.id(), now.state(), now.team(), now.rep(), now.hop() + 1, now.dueAt());
    HandoffEvent.Offered offer = first.offer();
    var passedOn =
        new HandoffEvent.Offered(offer.about(), next, offer.lead(), offer.acceptUrl(), null);
    var reminded = new HandoffEvent.Reminded(offer.about(), now, offer.lead(), offer.acceptUrl());

    accepted(Notice.byMail(UUID.randomUUID(), passedOn, first.rep(), null), Duration.ofMinutes(5));
    accepted(
        Notice.reminder(UUID.randomUUID(), reminded, first.rep(), null), Duration.ofMinutes(2));

    assertThat(registry.find("leadpipeline.alert.latency").timer()).isNull();
    assertThat(registry.get("leadpipeline.alerts").tag("outcome", "accepted").counter().count())
        .isEqualTo(2);
  }

  private void accepted(Notice notice, Duration after) {
    Errand errand = new Errand(notice, null, 1, received);
    meters.settled(new Settlement.Accepted(errand, "250 ok", received.plus(after)));
  }

  private Timer latency() {
    return registry.get("leadpipeline.alert.latency").timer();
  }
}
