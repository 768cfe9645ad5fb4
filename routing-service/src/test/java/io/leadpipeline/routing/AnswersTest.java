package io.leadpipeline.routing;

import static io.leadpipeline.routing.RoutingWorld.pathOf;
import static io.leadpipeline.routing.RoutingWorld.repOf;
import static io.leadpipeline.routing.Stages.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadpipeline.events.About;
import io.leadpipeline.events.Alert;
import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.AlertEvent;
import io.leadpipeline.events.AlertOccasion;
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
            null,
            AlertOccasion.OFFER);

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
  void letsAManagerActForTheRepAndARepForThemselvesOnly() {
    HandoffEvent.Offered offered = offeredTo("anna");
    String path = "/v1/handoffs/" + offered.handoff().id();

    assertThat(world.routing().call(path + "/accept", "test-token", "").statusCode())
        .isEqualTo(403);
    var foreign = world.routing().call(path + "/accept", "rep-token", "");
    assertThat(foreign.statusCode()).isEqualTo(409);
    assertThat(foreign.body()).contains("It is with Anna Berg.");
    assertThat(world.routing().call(path + "/contacted", "manager-token", "{\"how\":\"PHONE\"}"))
        .extracting(answer -> answer.statusCode())
        .isEqualTo(409);
    assertThat(world.routing().call(path + "/accept", "manager-token", "").body())
        .contains("\"state\":\"ACCEPTED\"", "\"rep\":\"anna\"", "\"contactBy\":");
    assertThat(world.routing().call(path + "/snooze", "manager-token", "").statusCode())
        .isEqualTo(200);
    assertThat(world.routing().call(path + "/snooze", "manager-token", "").statusCode())
        .isEqualTo(409);
    var unknown = world.routing().call(path + "/outcome", "manager-token", "{\"result\":\"X\"}");
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(unknown.body()).contains("\"field\":\"result\"", "QUALIFIED REJECTED WON LOST");
    String won = "{\"result\":\"WON\",\"amount\":1200000,\"currency\":\"vnd\"}";
    assertThat(world.routing().call(path + "/outcome", "manager-token", won).body())
        .contains("\"outcome\":\"WON\"");
    var told = world.outcome(offered.about().leadId(), OutcomeKind.WON);
    assertThat(told.amount()).isEqualByComparingTo("1200000");
    assertThat(told.currency()).isEqualTo("VND");
  }

  @Test
  void letsAManagerStepInWithAReason() {
    HandoffEvent.Offered offered = offeredTo("anna");
    UUID lead = offered.about().leadId();
    String path = "/v1/handoffs/" + offered.handoff().id();
    world.routing().call(path + "/accept", "manager-token", "");

    String toLinh = "{\"rep\":\"linh\",\"reason\":\"speaks Vietnamese\"}";
    assertThat(world.routing().call(path + "/reassign", "rep-token", toLinh).statusCode())
        .isEqualTo(403);
    assertThat(world.routing().call(path + "/reassign", "manager-token", "{\"rep\":\"linh\"}"))
        .extracting(answer -> answer.statusCode())
        .isEqualTo(422);
    assertThat(world.routing().call(path + "/reassign", "manager-token", toLinh).body())
        .contains("\"rep\":\"linh\"", "\"state\":\"OFFERED\"");
    assertThat(world.outcome(lead, OutcomeKind.RELEASED).rep()).isEqualTo("anna");
    world.routing().call(path + "/accept", "rep-token", "");
    assertThat(
            world.routing().call(path + "/take-back", "manager-token", "{\"reason\":\"too slow\"}"))
        .extracting(answer -> answer.statusCode())
        .isEqualTo(200);
    var back = world.told(HandoffEvent.Passed.class, lead, "taken-back:too slow");
    assertThat(back.from().id()).isEqualTo("linh");
    assertThat(
            world
                .routing()
                .get("/v1/handoffs/" + offered.handoff().id() + "/history", "test-token")
                .body())
        .contains("REQUESTED", "ACCEPTED", "reassigned:speaks Vietnamese");
  }

  /** Leads until the rotation comes to this rep. */
  private HandoffEvent.Offered offeredTo(String rep) {
    for (int i = 0; ; i++) {
      Stages lead = aLead();
      world.send(lead.becomesSql());
      HandoffEvent.Offered offered = world.offered(lead.leadId());
      if (repOf(offered).id().equals(rep)) {
        return offered;
      }
      assertThat(i).as("turns until " + rep).isLessThan(10);
    }
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
