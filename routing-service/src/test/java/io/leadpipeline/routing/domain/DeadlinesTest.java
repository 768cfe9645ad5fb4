package io.leadpipeline.routing.domain;

import static io.leadpipeline.routing.domain.Sellers.aRep;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.routing.domain.hours.Holidays;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Linh works from 9 to 17, and the clocks that run for her do, too. */
class DeadlinesTest {
  private static final Instant LATE = Instant.parse("2026-11-20T16:58:00Z");
  private static final Instant NEXT_DAY = Instant.parse("2026-11-21T09:03:00Z");

  private final Salesperson linh = aRep("linh").working("09:00", "17:00").get();
  private final Deadlines deadlines =
      new Deadlines(Map.of("linh", linh), new DutyPlan(Holidays.NONE, false), LATE);

  @Test
  void letsAHurriedOfferRunOnInTheMorning() {
    Handoff offered = requested().offeredTo("linh", LATE);

    assertThat(deadlines.ofHurried(offered).dueAt()).isEqualTo(NEXT_DAY);
  }

  @Test
  void givesACallAcceptedBeforeClosingTheRestOfItsTimeInTheMorning() {
    Handoff accepted =
        requested().offeredTo("linh", LATE).accepted("linh", LATE, LATE.plusSeconds(300));

    assertThat(deadlines.toCall(accepted).progress().contactBy()).isEqualTo(NEXT_DAY);
    assertThat(deadlines.ofHurried(accepted).progress().contactBy()).isEqualTo(NEXT_DAY);
  }

  @Test
  void leavesWhatWaitsAndWhatWasCalledAsItIs() {
    Handoff waiting = requested().leftWaiting();
    Handoff called =
        requested().offeredTo("linh", LATE).accepted("linh", LATE, LATE).contacted(LATE);

    assertThat(deadlines.ofHurried(waiting)).isEqualTo(waiting);
    assertThat(deadlines.ofHurried(called)).isEqualTo(called);
  }

  private static Handoff requested() {
    return Handoff.requested(UUID.randomUUID(), "sales", Offers.request(Duration.ofMinutes(5)));
  }
}
