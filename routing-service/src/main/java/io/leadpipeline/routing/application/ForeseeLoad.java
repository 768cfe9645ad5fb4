package io.leadpipeline.routing.application;

import io.leadpipeline.routing.domain.Capacity;
import io.leadpipeline.routing.domain.Salesperson;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Whether there will be enough reps for the leads that will come, by days of UTC. */
public final class ForeseeLoad {
  private static final int WEEKS = 4;

  private final Insight insight;
  private final Rota rota;
  private final RulesInForce rules;
  private final Clock clock;

  public ForeseeLoad(Insight insight, Rota rota, RulesInForce rules, Clock clock) {
    this.insight = insight;
    this.rota = rota;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * One day.
   *
   * @param expected leads, as many as on this day of the week in the last four weeks
   * @param reps who work at some time of it
   * @param hours of work of all of them together
   * @param room new leads that their limits allow; none if anybody has no limit
   */
  public record Day(
      LocalDate date, double expected, long reps, double hours, @Nullable Double room) {}

  /** The coming days, today first. */
  public List<Day> days(int many) {
    Instant now = clock.instant();
    Map<DayOfWeek, Long> came = insight.perDay(now.minus(Duration.ofDays(7L * WEEKS)));
    List<Salesperson> people = rota.people().stream().filter(Salesperson::isTakingLeads).toList();
    LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
    return IntStream.range(0, many).mapToObj(i -> day(today.plusDays(i), came, people)).toList();
  }

  private Day day(LocalDate date, Map<DayOfWeek, Long> came, List<Salesperson> people) {
    List<Salesperson> working =
        people.stream().filter(person -> work(person, date).isPositive()).toList();
    double hours = working.stream().mapToDouble(one -> work(one, date).toMinutes() / 60.0).sum();
    double expected = came.getOrDefault(date.getDayOfWeek(), 0L) / (double) WEEKS;
    return new Day(date, expected, working.size(), hours, room(working));
  }

  private static @Nullable Double room(List<Salesperson> working) {
    double room = 0;
    for (Salesperson person : working) {
      Capacity capacity = person.terms().capacity();
      if (capacity.fresh() == 0) {
        return null;
      }
      double periods =
          Math.max(1, (double) Duration.ofDays(1).toSeconds() / capacity.period().toSeconds());
      room += capacity.fresh() * periods;
    }
    return room;
  }

  private Duration work(Salesperson person, LocalDate date) {
    Instant start = date.atStartOfDay(ZoneOffset.UTC).toInstant();
    return rules.duty().of(person).between(start, start.plus(Duration.ofDays(1)));
  }
}
