package io.leadpipeline.routing;

import static io.leadpipeline.routing.RoutingWorld.pathOf;
import static io.leadpipeline.routing.Stages.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadpipeline.events.About;
import io.leadpipeline.events.Alert;
import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.AlertEvent;
import io.leadpipeline.events.AlertState;
import io.leadpipeline.events.AnswerKind;
import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.OutcomeKind;
import io.leadpipeline.events.Topics;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Answers and alerts from elsewhere, and the API. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersTest {
  private final RoutingWorld world = new RoutingWorld();

  @AfterAll
  void endsWithEveryEventAccountedFor() {
    world.close();
  }

  @Test
  void rejectsAnAnswerToAnEarlierHopAndTakesTheRest() {
    Stages lead = aLead();
    world.send(lead.becomesSql());
    HandoffEvent.Offered first = world.offered(lead.leadId());
    world.routing().press(pathOf(first) + "/decline", "reason=BUSY");
    var second = world.offered(lead.leadId(), 2);

    UUID late = world.answer(first, AnswerKind.ACCEPT, null);
    UUID snooze = world.answer(second, AnswerKind.SNOOZE, null);
    UUID accept = world.answer(second, AnswerKind.ACCEPT, null);
    UUID again = world.answer(second, AnswerKind.SNOOZE, null);
    UUID lost = world.answer(second, AnswerKind.OUTCOME, "LOST:PRICE");

    await()
        .untilAsserted(
            () -> assertThat(world.inbox("routing.answers", lost)).isEqualTo("EFFECTIVE"));
    assertThat(world.inbox("routing.answers", late)).isEqualTo("REJECTED");
    assertThat(world.inbox("routing.answers", snooze)).isEqualTo("REJECTED");
    assertThat(world.inbox("routing.answers", accept)).isEqualTo("EFFECTIVE");
    assertThat(world.inbox("routing.answers", again)).isEqualTo("EFFECTIVE");
    assertThat(world.outcome(lead.leadId(), OutcomeKind.LOST).reason()).isEqualTo("PRICE");
  }

  @Test
  void notesWhenTheAlertReachedTheChannel() {
    Stages lead = aLead();
    world.send(lead.becomesSql());
    HandoffEvent.Offered offered = world.offered(lead.leadId());
    Instant alerted = Instant.parse("2026-11-20T05:00:01Z");
    About about = offered.about();
    Alert alert =
        new Alert(
            UUID.randomUUID(),
            offered.handoff().id(),
            AlertChannel.EMAIL,
            "x",
            AlertState.SENT,
            1,
            null);

    world.send(
        Topics.ALERTS,
        lead.leadId(),
        new AlertEvent.Sent(
            new About(
                lead.leadId(), 1, about.causeId(), null, false, about.trail().withAlerted(alerted)),
            alert));

    await()
        .untilAsserted(() ->
            assertThat(
                    world.routing().get("/v1/handoffs?lead=" + lead.leadId(), "test-token").body())
                .contains("\"alerted\":\"2026-11-20T05:00:01Z\""));
  }

  @Test
  void answersOnlyToWhoHasAToken() {
    assertThat(world.routing().get("/v1/handoffs").statusCode()).isEqualTo(401);
    assertThat(world.routing().get("/v1/reps", "test-token").body()).contains("linh@sales.test");
    assertThat(world.routing().get("/v1/handoffs/" + UUID.randomUUID(), "test-token").statusCode())
        .isEqualTo(404);
    assertThat(world.routing().get("/v1/handoffs?lead=x", "test-token").statusCode())
        .isEqualTo(400);
    assertThat(world.routing().get("/v1/handoffs", "test-token").body())
        .contains("\"items\":", "\"next\":null");
  }
}
