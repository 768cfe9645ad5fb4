package io.leadpipeline.routing.domain;

import static io.leadpipeline.routing.Stages.NOON;
import static io.leadpipeline.routing.Stages.aLead;
import static io.leadpipeline.routing.domain.Offers.PATIENCE;
import static io.leadpipeline.routing.domain.Offers.offeredTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Lead;
import io.leadpipeline.events.Temperature;
import io.leadpipeline.routing.domain.hours.Holidays;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What follows when nobody answers, with a team of a few. */
class LadderTest {
  private static final Salesperson LINH = person("linh", "mai", 1);
  private static final Salesperson ANNA = person("anna", "mai", 1);
  private static final Salesperson MAI = person("mai", null, 0);
  private static final Lead LEAD = aLead().lead();

  @Test
  void remindsThenPassesOnAndTellsTheManager() {
    Handoff offered = offeredTo("linh");
    Timer first = Timer.of(offered, PATIENCE).orElseThrow();
    Move reminder = NextStep.of(offered, LEAD).orElseThrow();
    Timer second = Timer.of(reminder.handoff(), PATIENCE).orElseThrow();

    List<Settled> settled = expire(reminder.handoff(), LINH, ANNA, MAI);

    assertThat(first.at()).isEqualTo(NOON.plusSeconds(120));
    assertThat(second.at()).isEqualTo(NOON.plusSeconds(300));
    assertThat(first.stillMeans(reminder.handoff())).isFalse();
    assertThat(names(settled)).containsExactly("Passed", "Offered", "Escalated");
    assertThat(settled.get(1).handoff().rep()).isEqualTo("anna");
    assertThat(settled.getLast())
        .isEqualTo(
            new Settled.Escalated(settled.getLast().handoff(), LEAD, List.of("mai"), "expired"));
    assertThat(versions(settled)).containsExactly(3L, 4L, 5L);
  }

  @Test
  void skipsTheStepsThatFindNobody() {
    List<Settled> settled = expire(offeredTo("linh").reminded(), LINH, MAI);

    assertThat(names(settled)).containsExactly("Passed", "Offered", "Escalated");
    assertThat(settled.getLast().handoff().rep()).isEqualTo("mai");
    assertThat(((Settled.Escalated) settled.getLast()).told()).containsExactly("linh");
  }

  @Test
  void staysForAllToSeeWhenNobodyIsLeft() {
    List<Settled> settled = expire(offeredTo("mai").reminded(), ANNA.gone(), MAI);

    assertThat(names(settled)).containsExactly("Reminded");
    assertThat(settled.getLast().handoff().rep()).isEqualTo("mai");
    assertThat(Timer.of(settled.getLast().handoff(), PATIENCE)).isEmpty();
  }

  @Test
  void opensItToTheWholeTeamTheSecondTime() {
    Handoff second = offeredTo("linh").offeredTo("anna", NOON).reminded();

    List<Settled> settled = expire(second, LINH, ANNA, MAI, person("bao", "mai", 1));

    Settled.Escalated told = (Settled.Escalated) settled.getLast();
    assertThat(told.handoff().isForTeam()).isTrue();
    assertThat(told.told()).contains("mai", "anna").doesNotContain(told.handoff().rep());
    assertThat(told.reason()).isEqualTo("unanswered");
  }

  @Test
  void tellsTheManagerOfALeadThatNobodyCalled() {
    Handoff accepted = Offers.acceptedBy("linh");
    Move reminder = NextStep.of(accepted, LEAD).orElseThrow();
    Move overdue = NextStep.of(reminder.handoff(), LEAD).orElseThrow();

    List<Settled> settled = picking(accepted, LINH, MAI).settle(overdue);

    assertThat(at(accepted)).isEqualTo(Duration.ofMinutes(5));
    assertThat(at(reminder.handoff())).isEqualTo(Duration.ofMinutes(15));
    assertThat(((Settled.Escalated) settled.getFirst()).told()).containsExactly("mai");
    assertThat(Timer.of(overdue.handoff(), PATIENCE)).isEmpty();
    assertThat(LEAD.temperature()).isEqualTo(Temperature.HOT);
  }

  @Test
  void remindsAManagerWhoDoesNotCallThemselvesAsNobodyIsAboveThem() {
    Handoff accepted = Offers.acceptedBy("mai").reminded();
    Move overdue = NextStep.of(accepted, LEAD).orElseThrow();

    assertThat(names(picking(accepted, LINH, MAI).settle(overdue))).containsExactly("Reminded");
  }

  @Test
  void givesItToWhomTheManagerNamesAndReleasesWhoeverHadIt() {
    Handoff accepted = Offers.acceptedBy("linh");

    List<Settled> settled =
        picking(accepted, LINH, ANNA)
            .settle(new Move.Assign(accepted, LEAD, "anna", "reassigned:speaks Thai"));

    assertThat(names(settled)).containsExactly("Passed", "Offered");
    assertThat(((Settled.Passed) settled.getFirst()).owned()).isTrue();
    assertThat(settled.getLast().handoff().rep()).isEqualTo("anna");
  }

  private static List<Settled> expire(Handoff handoff, Salesperson... people) {
    Move move = NextStep.of(handoff, LEAD).orElseThrow();
    return picking(handoff, people).settle(move);
  }

  private static Picking picking(Handoff handoff, Salesperson... people) {
    List<Seat> seats =
        Stream.of(people)
            .filter(Salesperson::isTakingLeads)
            .map(one -> new Seat(one.id(), one.weight(), 0, true))
            .toList();
    Floor floor =
        new Floor(
            Stream.of(people).collect(Collectors.toMap(Salesperson::id, Function.identity())),
            Map.of("sales", seats),
            Map.of(),
            Map.of(handoff.id(), Set.of("linh")),
            Map.of(),
            List.of());
    return new Picking(floor, new DutyPlan(Holidays.NONE, false), PATIENCE.mostHops(), NOON);
  }

  private static Duration at(Handoff handoff) {
    return Duration.between(NOON, Timer.of(handoff, PATIENCE).orElseThrow().at());
  }

  private static List<String> names(List<Settled> settled) {
    return settled.stream().map(one -> one.getClass().getSimpleName()).toList();
  }

  private static List<Long> versions(List<Settled> settled) {
    return settled.stream().map(one -> one.handoff().version()).toList();
  }

  private static Salesperson person(
      String id, @org.jspecify.annotations.Nullable String manager, int weight) {
    return new Salesperson(
        id,
        "sales",
        id,
        id + "@sales.test",
        "UTC",
        manager,
        List.of(),
        weight,
        true,
        true,
        false,
        Terms.NONE,
        Presence.USUAL);
  }
}
