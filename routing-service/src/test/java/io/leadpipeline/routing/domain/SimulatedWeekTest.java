package io.leadpipeline.routing.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.HandoffState;
import io.leadpipeline.routing.domain.hours.Holidays;
import io.leadpipeline.routing.yaml.HolidaysFile;
import io.leadpipeline.routing.yaml.Reading;
import io.leadpipeline.routing.yaml.TeamFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The week of New Year in three countries: hours with breaks, holidays, an absence, full desks,
 * forgotten offers. What happened is in {@code target/simulated-week.log}, minute by minute.
 */
class SimulatedWeekTest {
  private static final Instant MONDAY = Instant.parse("2026-12-27T17:00:00Z");
  private static final Instant MONDAY_AFTER = Instant.parse("2027-01-04T07:00:00Z");
  private static final Path LOG = Path.of("target/simulated-week.log");

  private final long seed = Long.getLong("seed", 20261228L);
  private final WeekLog log = new WeekLog();
  private final DutyPlan duty = new DutyPlan(holidays(), false);
  private final Office office = new Office(staff(), duty, MONDAY, new Random(seed), log);
  private final Map<UUID, Handoff> offers = new HashMap<>();

  @Test
  void handsEveryLeadToSomebodyWhoIsThereAndLetsNobodyWaitForNothing() {
    log.add("A simulated week, -Dseed=" + seed);
    try {
      while (office.floor().now().isBefore(MONDAY_AFTER)) {
        office.liveAMinute();
        office.news().forEach(this::check);
        if (office.floor().now().getEpochSecond() % 300 == 0 && office.somebodyIsThere()) {
          assertNobodyWaitsForNothing();
        }
        if (office.floor().now().getEpochSecond() % 3_600 == 0) {
          assertEveryOpenHandoffWaitsOrHasAClock();
        }
      }
      log.add("");
      summary().forEach(log::add);
    } finally {
      log.save(LOG);
    }

    assertThat(office.floor().line())
        .allMatch(one -> one.request().at().isAfter(MONDAY_AFTER.minus(Duration.ofHours(1))));
    assertThat(office.leads()).isGreaterThan(200);
    assertThat(String.join("\n", log.lines()))
        .contains("waits: nobody-on-duty", "expired", "not-contacted", "WRONG_LANGUAGE");
  }

  private void check(Settled settled) {
    Handoff handoff = settled.handoff();
    if (settled instanceof Settled.Passed passed && passed.reason().equals("expired")) {
      assertHadTheirTime(requireNonNull(offers.get(handoff.id())), passed);
    }
    if (settled instanceof Settled.Offered) {
      assertIsThere(handoff);
      offers.put(handoff.id(), handoff);
    }
  }

  /** A clock runs while its rep works: not over lunch, not at night. */
  private void assertHadTheirTime(Handoff offer, Settled.Passed passed) {
    Duration worked =
        duty.of(office.floor().crew().person(passed.from()).with(Presence.USUAL))
            .between(requireNonNull(offer.offeredAt()), requireNonNull(offer.dueAt()));

    assertThat(worked)
        .as("%s: %s", office.floor().now(), offer)
        .isGreaterThanOrEqualTo(offer.request().clock());
  }

  /** Whoever comes within a quarter of an hour may be waited for; the last resort is a manager. */
  private void assertIsThere(Handoff handoff) {
    String rep = requireNonNull(handoff.rep());
    Instant at = requireNonNull(handoff.offeredAt());
    Salesperson person = office.floor().crew().person(rep);
    boolean isManager = person.weight() == 0;

    assertThat(
            isManager
                || duty.of(person.with(Presence.USUAL))
                    .nextOpening(at)
                    .orElseThrow()
                    .isBefore(at.plus(Duration.ofMinutes(16))))
        .as("%s: %s", office.floor().now(), handoff)
        .isTrue();
  }

  private void assertNobodyWaitsForNothing() {
    if (office.floor().line().isEmpty()) {
      return;
    }
    Choosing choosing = new Choosing(office.floor().floor(), duty, office.floor().now());
    office.floor().line().stream()
        .limit(2)
        .forEach(waiting ->
            assertThat(choosing.look(waiting, "turn"))
                .as("%s: %s", office.floor().now(), waiting)
                .isInstanceOf(Pick.Nobody.class));
  }

  private void assertEveryOpenHandoffWaitsOrHasAClock() {
    assertThat(office.floor().handoffs().stream().filter(Handoff::isOpen))
        .allMatch(one ->
            one.isWaiting()
                || one.state().equals(HandoffState.CONTACTED)
                || one.progress().isOver()
                || office.floor().hasTimerOf(one));
  }

  private List<String> summary() {
    return office.floor().crew().people().values().stream()
        .filter(person -> !person.test())
        .map(person ->
            "%-8s has dealt with %d leads"
                .formatted(
                    person.id(),
                    office.floor().handoffs().stream()
                        .filter(one -> person.id().equals(one.rep()))
                        .count()))
        .sorted()
        .toList();
  }

  private static List<Salesperson> staff() {
    return switch (TeamFile.read(text(Path.of("src/test/resources/week/team.yml")))) {
      case Reading.Good<Staff>(Staff staff) -> staff.people();
      case Reading.Bad<Staff>(List<String> problems) -> throw new AssertionError(problems);
    };
  }

  private static Holidays holidays() {
    return switch (HolidaysFile.read(text(Path.of("../config/holidays.yml")))) {
      case Reading.Good<Holidays>(Holidays read) -> read;
      case Reading.Bad<Holidays>(List<String> problems) -> throw new AssertionError(problems);
    };
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
