package io.leadpipeline.routing.domain;

import static io.leadpipeline.routing.Stages.NOON;
import static io.leadpipeline.routing.Stages.ofLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.HandoffState;
import io.leadpipeline.events.OutcomeKind;
import io.leadpipeline.events.Stage;
import io.leadpipeline.events.StageEvent;
import io.leadpipeline.routing.Stages;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever happens in whatever order: one open handoff a lead, and a clock on each. */
class InterleavingsTest {
  private static final int RUNS = Integer.getInteger("runs", 50);
  private static final int STEPS = 120;
  private static final List<String> REPS = List.of("linh", "anna", "bao");

  private final long seed = Long.getLong("seed", System.nanoTime());

  @Test
  void keepOneOpenHandoffAndForgetNoRequest() {
    System.out.println("interleavings, -Dseed=" + seed);
    for (int run = 0; run < RUNS; run++) {
      Random random = new Random(seed + run);
      play(random, "seed " + (seed + run));
    }
  }

  private static void play(Random random, String name) {
    SalesFloor floor = new SalesFloor(team(), NOON);
    List<UUID> leads = Stream.generate(() -> uuid(random)).limit(4).toList();
    Set<UUID> asked = new HashSet<>();
    for (int step = 0; step < STEPS; step++) {
      step(floor, random, leads, asked, step);
      assertNobodyIsForgotten(floor, name + ", step " + step);
    }
    assertThat(floor.causes()).as(name).isEqualTo(asked);
  }

  private static void step(
      SalesFloor floor, Random random, List<UUID> leads, Set<UUID> asked, int version) {
    UUID lead = leads.get(random.nextInt(leads.size()));
    Stages stages = ofLead(lead).version(version);
    switch (random.nextInt(10)) {
      case 0, 1 -> floor.hear(asks(stages, random, asked));
      case 2 -> floor.hear(asks(stages, random, asked), asks(stages, random, asked));
      case 3 -> floor.hear(stages.absorbs(leads.get(random.nextInt(leads.size()))));
      case 4 -> floor.hear(splits(stages, floor, leads.get(random.nextInt(leads.size()))));
      case 5 -> floor.hear(stages.becomes(random.nextBoolean() ? Stage.RECYCLED : Stage.MQL));
      case 6 -> floor.passTo(floor.now().plus(Duration.ofSeconds(random.nextInt(600))));
      case 7 -> floor.handOutWaiting();
      default -> answerSomething(floor, random);
    }
  }

  private static StageEvent asks(Stages stages, Random random, Set<UUID> asked) {
    UUID cause = uuid(random);
    asked.add(cause);
    Stages caused = stages.causedBy(cause);
    return switch (random.nextInt(3)) {
      case 0 -> caused.raisesHand();
      case 1 -> caused.becomesSql();
      default -> caused.becomes(Stage.SRL);
    };
  }

  private static StageEvent splits(Stages kept, SalesFloor floor, UUID other) {
    UUID[] moved =
        floor.handoffs().stream()
            .filter(one -> one.leadId().equals(kept.leadId()))
            .map(one -> one.request().causeId())
            .limit(1)
            .toArray(UUID[]::new);
    return kept.leadId().equals(other) ? kept.isUpdated() : kept.splits(other, moved);
  }

  private static void answerSomething(SalesFloor floor, Random random) {
    List<Handoff> all = List.copyOf(floor.handoffs());
    if (all.isEmpty()) {
      return;
    }
    Handoff handoff = all.get(random.nextInt(all.size()));
    String rep = REPS.get(random.nextInt(REPS.size()));
    floor.answer(handoff.id(), rep, handoff.hop(), answer(random));
  }

  private static Answer answer(Random random) {
    return switch (random.nextInt(6)) {
      case 0, 1 -> new Answer.Accept();
      case 2 -> new Answer.Decline("BUSY");
      case 3 -> new Answer.Reached("PHONE");
      case 4 -> new Answer.Snooze();
      default -> new Answer.Ended(OutcomeKind.REJECTED, "NO_NEED");
    };
  }

  private static void assertNobodyIsForgotten(SalesFloor floor, String when) {
    Set<UUID> open = new HashSet<>();
    for (Handoff handoff : floor.handoffs()) {
      if (handoff.isOpen()) {
        assertThat(open.add(handoff.leadId())).as(when + ": two open").isTrue();
        assertThat(waitsOrHasClock(floor, handoff)).as(when + ": " + handoff).isTrue();
      }
      assertThat(floor.toldOf(handoff.id()).stream().map(told -> told.handoff().version()))
          .as(when)
          .isEqualTo(LongStream.rangeClosed(1, handoff.version()).boxed().toList());
    }
  }

  private static boolean waitsOrHasClock(SalesFloor floor, Handoff handoff) {
    return handoff.isWaiting()
        || handoff.state().equals(HandoffState.CONTACTED)
        || handoff.progress().isOver()
        || floor.hasTimerOf(handoff);
  }

  private static List<Salesperson> team() {
    return List.of(
        person("linh", "mai", 1),
        person("anna", "mai", 2),
        person("bao", "mai", 1),
        person("mai", null, 0));
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

  private static UUID uuid(Random random) {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
