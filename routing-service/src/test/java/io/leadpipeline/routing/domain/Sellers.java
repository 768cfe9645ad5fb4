package io.leadpipeline.routing.domain;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.routing.domain.hours.Shift;
import io.leadpipeline.routing.domain.hours.Week;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reps by intent: somebody of the team sales who is always there and takes everything. */
final class Sellers {
  private final String id;
  private String team = "sales";
  private int weight = 1;
  private boolean onDuty = true;
  private List<String> languages = List.of("en");
  private Set<String> skills = Set.of();
  private Set<String> territories = Set.of();
  private Capacity capacity = Capacity.UNLIMITED;
  private Week week = Week.ALWAYS;
  private Presence presence = Presence.USUAL;

  private Sellers(String id) {
    this.id = id;
  }

  static Sellers aRep(String id) {
    return new Sellers(id);
  }

  Sellers of(String other) {
    this.team = other;
    return this;
  }

  Sellers weight(int share) {
    this.weight = share;
    return this;
  }

  Sellers offDuty() {
    this.onDuty = false;
    return this;
  }

  Sellers speaking(String... spoken) {
    this.languages = List.of(spoken);
    return this;
  }

  Sellers skilled(String... learnt) {
    this.skills = Set.of(learnt);
    return this;
  }

  Sellers in(String... countries) {
    this.territories = Set.of(countries);
    return this;
  }

  Sellers takingAtMost(int open, int hotExtra) {
    this.capacity = new Capacity(open, 0, Duration.ofDays(1), hotExtra);
    return this;
  }

  Sellers working(String from, String to) {
    Map<DayOfWeek, List<Shift>> days = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      days.put(day, List.of(new Shift(LocalTime.parse(from), LocalTime.parse(to))));
    }
    this.week = new Week(days);
    return this;
  }

  Sellers said(DutyOverride override) {
    this.presence = new Presence(override, List.of());
    return this;
  }

  Salesperson get() {
    return new Salesperson(
        id,
        team,
        id,
        id + "@sales.test",
        "UTC",
        null,
        List.of(AlertChannel.EMAIL),
        weight,
        onDuty,
        true,
        false,
        new Terms(languages, skills, territories, Set.of(), capacity, week, null, Map.of()),
        presence);
  }
}
