package io.leadpipeline.prove;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.About;
import io.leadpipeline.events.Bant;
import io.leadpipeline.events.BantAnswer;
import io.leadpipeline.events.Contact;
import io.leadpipeline.events.Handoff;
import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.HandoffState;
import io.leadpipeline.events.Lead;
import io.leadpipeline.events.OutcomeKind;
import io.leadpipeline.events.Person;
import io.leadpipeline.events.Receipt;
import io.leadpipeline.events.Rep;
import io.leadpipeline.events.Stage;
import io.leadpipeline.events.Temperature;
import io.leadpipeline.events.Trail;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HandoffPathTest {

  private static final UUID ID = UUID.randomUUID();
  private static final Rep LINH = new Rep("linh", "Linh", "linh@sales.test", "vi");
  private static final BantAnswer UNKNOWN = BantAnswer.UNKNOWN;
  private static final Lead LEAD =
      new Lead(
          Stage.SQL,
          Temperature.HOT,
          50,
          50,
          null,
          new Bant(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN),
          new Receipt("1", List.of(), 0),
          List.of(),
          List.of(),
          null,
          null,
          Person.of(Contact.EMPTY));

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
    return new HandoffPath(ID, List.of(events)).flaw().orElse("");
  }

  private static HandoffEvent offered(long version) {
    return new HandoffEvent.Offered(
        about(version), handoff(HandoffState.OFFERED), LEAD, "http://a", null);
  }

  private static HandoffEvent waiting(long version) {
    return new HandoffEvent.Waiting(
        about(version), handoff(HandoffState.WAITING), LEAD, "nobody-on-duty", null);
  }

  private static HandoffEvent reminded(long version, HandoffState state) {
    return new HandoffEvent.Reminded(about(version), handoff(state), LEAD, "http://a");
  }

  private static HandoffEvent passed(long version) {
    return new HandoffEvent.Passed(
        about(version), handoff(HandoffState.OFFERED), LEAD, LINH, "expired");
  }

  private static HandoffEvent escalated(long version) {
    return new HandoffEvent.Escalated(
        about(version), handoff(HandoffState.OFFERED), LEAD, List.of(LINH), "expired");
  }

  private static HandoffEvent accepted(long version) {
    return new HandoffEvent.Accepted(about(version), handoff(HandoffState.ACCEPTED), LEAD);
  }

  private static HandoffEvent contacted(long version) {
    return new HandoffEvent.Contacted(
        about(version), handoff(HandoffState.CONTACTED), LEAD, "PHONE");
  }

  private static HandoffEvent closed(long version, OutcomeKind outcome) {
    return new HandoffEvent.Closed(
        about(version), handoff(HandoffState.CLOSED), LEAD, outcome, null);
  }

  private static About about(long version) {
    return new About(new UUID(1, 1), version, ID, null, false, Trail.EMPTY);
  }

  private static Handoff handoff(HandoffState state) {
    return new Handoff(ID, state, "sales", LINH, 1, null);
  }
}
