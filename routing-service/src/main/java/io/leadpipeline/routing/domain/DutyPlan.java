package io.leadpipeline.routing.domain;

import io.leadpipeline.routing.domain.hours.Holidays;
import io.leadpipeline.routing.domain.hours.Span;
import io.leadpipeline.routing.domain.hours.Week;
import io.leadpipeline.routing.domain.hours.WorkingTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts hours, holidays, absences and what was said together: who is there, and when. */
public final class DutyPlan {
  private final Holidays holidays;
  private final boolean aroundTheClock;

  /**
   * With the holidays of all countries.
   *
   * @param aroundTheClock whether hours and holidays count for nothing; only on one's own machine
   */
  public DutyPlan(Holidays holidays, boolean aroundTheClock) {
    this.holidays = holidays;
    this.aroundTheClock = aroundTheClock;
  }

  /** When somebody gets leads. */
  public WorkingTime of(Salesperson person) {
    ZoneId zone = ZoneId.of(person.zone());
    Terms terms = person.terms();
    return new WorkingTime(
        zone,
        aroundTheClock ? Week.ALWAYS : terms.week(),
        freeDays(terms),
        away(person, zone),
        extra(person));
  }

  public boolean isOnDuty(Salesperson person, Instant at) {
    return person.isTakingLeads() && of(person).isOpen(at);
  }

  /** True for who is there, or comes soon enough to be waited for. */
  public boolean comesBy(Salesperson person, Instant now) {
    Instant soon = now.plus(Choosing.SOON);
    return person.isTakingLeads()
        && of(person).nextOpening(now).filter(opening -> !opening.isAfter(soon)).isPresent();
  }

  /** The first moment at which one of them gets leads. */
  public Optional<Instant> firstOpening(Collection<Salesperson> people, Instant from) {
    return people.stream()
        .filter(Salesperson::isTakingLeads)
        .flatMap(person -> of(person).nextOpening(from).stream())
        .min(Instant::compareTo);
  }

  private Set<LocalDate> freeDays(Terms terms) {
    String country = terms.holidays();
    return country == null || aroundTheClock ? Set.of() : holidays.in(country);
  }

  private static List<Span> away(Salesperson person, ZoneId zone) {
    List<Span> away = new ArrayList<>();
    DutyOverride said = person.presence().override();
    if (!person.onDuty()) {
      away.add(new Span(Instant.MIN, Instant.MAX));
    }
    if (said != null && !said.onDuty()) {
      away.add(said.time());
    }
    person.presence().absences().forEach(absence -> away.add(absence.time()));
    person.terms().absences().entrySet().forEach(days -> away.add(days(days, zone)));
    return away;
  }

  private static List<Span> extra(Salesperson person) {
    DutyOverride said = person.presence().override();
    return said != null && said.onDuty() ? List.of(said.time()) : List.of();
  }

  private static Span days(Map.Entry<LocalDate, LocalDate> days, ZoneId zone) {
    return new Span(
        days.getKey().atStartOfDay(zone).toInstant(),
        days.getValue().plusDays(1).atStartOfDay(zone).toInstant());
  }
}
