package io.leadpipeline.prove;

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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is told of one handoff, step by step. */
final class Told {

  static final UUID ID = UUID.randomUUID();
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

  static HandoffEvent offered(long version) {
    return offered(version, null);
  }

  static HandoffEvent offered(long version, @Nullable Instant due) {
    return new HandoffEvent.Offered(
        about(version), handoff(HandoffState.OFFERED, due), LEAD, "http://a", null);
  }

  static HandoffEvent waiting(long version) {
    return new HandoffEvent.Waiting(
        about(version), handoff(HandoffState.WAITING), LEAD, "nobody-on-duty", null);
  }

  static HandoffEvent reminded(long version, Instant due) {
    return new HandoffEvent.Reminded(
        about(version), handoff(HandoffState.OFFERED, due), LEAD, "http://a");
  }

  static HandoffEvent reminded(long version, HandoffState state) {
    return new HandoffEvent.Reminded(about(version), handoff(state), LEAD, "http://a");
  }

  static HandoffEvent passed(long version) {
    return new HandoffEvent.Passed(
        about(version), handoff(HandoffState.OFFERED), LEAD, LINH, "expired");
  }

  static HandoffEvent escalated(long version) {
    return new HandoffEvent.Escalated(
        about(version), handoff(HandoffState.OFFERED), LEAD, List.of(LINH), "expired");
  }

  static HandoffEvent accepted(long version) {
    return new HandoffEvent.Accepted(about(version), handoff(HandoffState.ACCEPTED), LEAD);
  }

  static HandoffEvent contacted(long version) {
    return new HandoffEvent.Contacted(
        about(version), handoff(HandoffState.CONTACTED), LEAD, "PHONE");
  }

  static HandoffEvent closed(long version, OutcomeKind outcome) {
    return new HandoffEvent.Closed(
        about(version), handoff(HandoffState.CLOSED), LEAD, outcome, null);
  }

  private static About about(long version) {
    return new About(new UUID(1, 1), version, ID, null, false, Trail.EMPTY);
  }

  private static Handoff handoff(HandoffState state) {
    return handoff(state, null);
  }

  private static Handoff handoff(HandoffState state, @Nullable Instant due) {
    return new Handoff(ID, state, "sales", LINH, 1, due);
  }

  private Told() {}
}
