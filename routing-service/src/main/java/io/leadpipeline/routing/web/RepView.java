package io.leadpipeline.routing.web;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.routing.domain.Absence;
import io.leadpipeline.routing.domain.Capacity;
import io.leadpipeline.routing.domain.DutyOverride;
import io.leadpipeline.routing.domain.DutyPlan;
import io.leadpipeline.routing.domain.Salesperson;
import io.leadpipeline.routing.domain.Terms;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rep as the API shows one.
 *
 * @param onDuty whether nobody set them away
 * @param there whether they get leads now
 * @param nextOpening when they come to work, if they are not there
 */
record RepView(
    String id,
    String team,
    String name,
    String email,
    @Nullable String language,
    List<String> languages,
    Set<String> skills,
    Set<String> territories,
    Set<String> accounts,
    String zone,
    @Nullable String manager,
    List<String> channels,
    int weight,
    @Nullable Limits capacity,
    Map<DayOfWeek, List<String>> hours,
    @Nullable String holidays,
    Map<LocalDate, LocalDate> daysOff,
    List<Away> absences,
    boolean onDuty,
    @Nullable Said said,
    boolean there,
    @Nullable Instant nextOpening,
    boolean active,
    boolean test) {

  /** Limits; 0 for none. */
  record Limits(int open, int fresh, String per, int hotExtra) {}

  /** An absence told by API. */
  record Away(UUID id, Instant from, Instant to, @Nullable String reason) {}

  /** What was said of their presence. */
  record Said(boolean onDuty, Instant since, @Nullable Instant until, @Nullable String reason) {}

  static RepView of(Salesperson rep, DutyPlan duty, Instant now) {
    Terms terms = rep.terms();
    boolean there = duty.isOnDuty(rep, now);
    return new RepView(
        rep.id(),
        rep.team(),
        rep.name(),
        rep.email(),
        rep.language(),
        terms.languages(),
        terms.skills(),
        terms.territories(),
        terms.accounts(),
        rep.zone(),
        rep.manager(),
        rep.channels().stream().map(AlertChannel::value).toList(),
        rep.weight(),
        limits(terms.capacity()),
        hours(terms),
        terms.holidays(),
        new TreeMap<>(terms.absences()),
        rep.presence().absences().stream().map(RepView::away).toList(),
        rep.isSaidToBeOnDuty(),
        said(rep.presence().override()),
        there,
        there ? null : duty.firstOpening(List.of(rep), now).orElse(null),
        rep.active(),
        rep.test());
  }

  private static @Nullable Limits limits(Capacity capacity) {
    return capacity.isLimited()
        ? new Limits(
            capacity.open(), capacity.fresh(), capacity.period().toString(), capacity.hotExtra())
        : null;
  }

  private static Map<DayOfWeek, List<String>> hours(Terms terms) {
    Map<DayOfWeek, List<String>> hours = new TreeMap<>();
    terms
        .week()
        .days()
        .forEach((day, shifts) ->
            hours.put(day, shifts.stream().map(one -> one.from() + "-" + one.to()).toList()));
    return hours;
  }

  private static Away away(Absence absence) {
    return new Away(absence.id(), absence.time().from(), absence.time().to(), absence.reason());
  }

  private static @Nullable Said said(@Nullable DutyOverride said) {
    return said == null ? null : new Said(said.onDuty(), said.since(), said.until(), said.reason());
  }
}
