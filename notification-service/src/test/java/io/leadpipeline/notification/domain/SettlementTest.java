package io.leadpipeline.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.Rep;
import io.leadpipeline.notification.support.Offers;
import io.leadpipeline.notification.support.StandIn;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SettlementTest {

  private static final Instant PLANNED = Instant.parse("2026-11-22T08:00:00Z");
  private static final Duration PAUSE = Duration.ofSeconds(4);
  private static final Duration DAY = Duration.ofDays(1);

  private final Errand errand =
      new Errand(
          Notice.byMail(
              UUID.randomUUID(),
              Offers.anOffer().offered(),
              new Rep("linh", "Linh", "linh@sales.test", null),
              null),
          null,
          3,
          PLANNED);

  @Test
  void waitsWhileThereIsPatience() {
    assertThat(settled(new Delivery.Unavailable("away"), Duration.ofHours(23)))
        .isEqualTo(new Settlement.Waiting(errand, "away", PAUSE));
    assertThat(settled(new Delivery.Deferred("later"), Duration.ofHours(23)))
        .isEqualTo(new Settlement.Waiting(errand, "later", PAUSE));
  }

  @Test
  void givesUpAfterADay() {
    assertThat(settled(new Delivery.Unavailable("away"), DAY))
        .isEqualTo(new Settlement.Failed(errand, "given-up: away", PLANNED.plus(DAY)));
  }

  @Test
  void takesTheChannelsWord() {
    assertThat(settled(new Delivery.Accepted("250 ok"), DAY))
        .isEqualTo(new Settlement.Accepted(errand, "250 ok", PLANNED.plus(DAY)));
    assertThat(settled(new Delivery.Refused("no such user"), Duration.ZERO))
        .isEqualTo(new Settlement.Failed(errand, "no such user", PLANNED));
  }

  @Test
  void waitsNoLongerThanAMomentForWhatNobodyTried() {
    Duration moment = PAUSE.dividedBy(2);

    assertThat(settled(Delivery.Deferred.untried("busy", moment), Duration.ZERO))
        .isEqualTo(new Settlement.Waiting(errand, "busy", moment, true));
  }

  @Test
  void waitsAsLongAsTheChannelAsks() {
    Delivery asked = new Delivery.Deferred("http 429", Duration.ofMinutes(5));

    assertThat(settled(asked, Duration.ZERO))
        .isEqualTo(new Settlement.Waiting(errand, "http 429", Duration.ofMinutes(5)));
  }

  @Test
  void goesToTheNextChannelWhenItsOwnCannotOrIsTooLate() {
    Errand onSlack = StandIn.errand(AlertChannel.SLACK, "U123");
    Instant planned = onSlack.plannedAt();

    assertThat(Settlement.of(onSlack, new Delivery.Gone("blocked"), planned, PAUSE, DAY))
        .isEqualTo(new Settlement.FellBack(onSlack, "blocked", planned, true));
    assertThat(Settlement.of(onSlack, new Delivery.Unavailable("away"), planned, PAUSE, DAY))
        .isEqualTo(new Settlement.Waiting(onSlack, "away", PAUSE));
    Instant late = planned.plusSeconds(27);
    assertThat(Settlement.of(onSlack, new Delivery.Unavailable("away"), late, PAUSE, DAY))
        .isEqualTo(new Settlement.FellBack(onSlack, "away", late, false));
    assertThat(new Settlement.FellBack(onSlack, "away", late, false).to())
        .isEqualTo(AlertChannel.EMAIL);
  }

  private Settlement settled(Delivery delivery, Duration after) {
    return Settlement.of(errand, delivery, PLANNED.plus(after), PAUSE, DAY);
  }
}
