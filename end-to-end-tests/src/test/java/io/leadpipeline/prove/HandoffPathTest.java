package io.leadpipeline.prove;

import static io.leadpipeline.prove.Told.accepted;
import static io.leadpipeline.prove.Told.closed;
import static io.leadpipeline.prove.Told.contacted;
import static io.leadpipeline.prove.Told.escalated;
import static io.leadpipeline.prove.Told.offered;
import static io.leadpipeline.prove.Told.passed;
import static io.leadpipeline.prove.Told.reminded;
import static io.leadpipeline.prove.Told.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.HandoffState;
import io.leadpipeline.events.OutcomeKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandoffPathTest {

  @Test
  void takesTheLongWayToTheSaleAsLegal() {
    assertThat(
            flaw(
                waiting(1),
                offered(2),
                reminded(3, HandoffState.OFFERED),
                passed(4),
                offered(5),
                escalated(6),
                accepted(7),
                reminded(8, HandoffState.ACCEPTED),
                contacted(9),
                closed(10, OutcomeKind.QUALIFIED),
                closed(11, OutcomeKind.WON)))
        .isEmpty();
  }

  @Test
  void seesAVersionThatIsMissingOrToldTwice() {
    assertThat(flaw(offered(1), accepted(3))).contains("version 2");
    assertThat(flaw(offered(1), offered(1))).contains("version 2");
  }

  @Test
  void seesStepsThatMayNotFollow() {
    assertThat(flaw(accepted(1))).contains("WAITING then Accepted");
    assertThat(flaw(offered(1), accepted(2), accepted(3))).contains("ACCEPTED then Accepted");
    assertThat(flaw(offered(1), contacted(2))).contains("OFFERED then Contacted");
    assertThat(flaw(offered(1), accepted(2), closed(3, OutcomeKind.LOST), offered(4)))
        .contains("CLOSED then Offered");
    assertThat(flaw(offered(1), reminded(2, HandoffState.ACCEPTED))).contains("then Reminded");
  }

  private static String flaw(HandoffEvent... events) {
    return new HandoffPath(Told.ID, List.of(events)).flaw().orElse("");
  }
}
