package io.leadpipeline.routing.domain.hours;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The usual week of somebody; breaks are what lies between two shifts.
 *
 * @param days a day that is missing is free
 */
public record Week(Map<DayOfWeek, List<Shift>> days) {
  /** Around the clock. */
  public static final Week ALWAYS = always();

  public Week {
    Map<DayOfWeek, List<Shift>> copy = new EnumMap<>(DayOfWeek.class);
    days.forEach((day, shifts) -> copy.put(day, List.copyOf(shifts)));
    days = Map.copyOf(copy);
  }

  List<Shift> on(DayOfWeek day) {
    return days.getOrDefault(day, List.of());
  }

  boolean contains(LocalDateTime wallClock) {
    return on(wallClock.getDayOfWeek()).stream()
        .anyMatch(shift -> shift.contains(wallClock.toLocalTime()));
  }

  private static Week always() {
    Map<DayOfWeek, List<Shift>> days = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      days.put(day, List.of(Shift.ALL_DAY));
    }
    return new Week(days);
  }
}
