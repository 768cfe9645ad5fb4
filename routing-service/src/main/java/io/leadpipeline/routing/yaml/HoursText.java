package io.leadpipeline.routing.yaml;

import io.leadpipeline.routing.domain.hours.Shift;
import io.leadpipeline.routing.domain.hours.Week;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Working hours as people write them: {@code mon-fri: 09:00-12:00, 13:00-18:00}. */
final class HoursText {
  private static final List<String> NAMES =
      List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final String ALL_DAY = "24h";

  private final Map<DayOfWeek, List<Shift>> days = new EnumMap<>(DayOfWeek.class);

  private HoursText() {}

  /** Nothing when a day or a time cannot be read, or a shift overlaps another. */
  static Optional<Week> read(Map<String, String> lines) {
    HoursText hours = new HoursText();
    boolean readable = lines.entrySet().stream().allMatch(hours::add);
    return readable && hours.isWithoutOverlap()
        ? Optional.of(new Week(hours.days))
        : Optional.empty();
  }

  private boolean add(Map.Entry<String, String> line) {
    List<DayOfWeek> of = days(line.getKey());
    try {
      for (DayOfWeek day : of) {
        for (String shift : line.getValue().split(",", -1)) {
          add(day, shift.strip());
        }
      }
      return !of.isEmpty();
    } catch (DateTimeParseException | IllegalArgumentException unreadable) {
      return false;
    }
  }

  private void add(DayOfWeek day, String text) {
    if (text.equals(ALL_DAY)) {
      put(day, Shift.ALL_DAY);
      return;
    }
    String[] ends = text.split("-", 2);
    LocalTime from = LocalTime.parse(ends[0].strip());
    String last = ends.length < 2 ? "" : ends[1].strip();
    LocalTime to = LocalTime.parse(last.equals("24:00") ? "00:00" : last);
    if (to.equals(LocalTime.MIDNIGHT) || from.isBefore(to)) {
      put(day, new Shift(from, to));
    } else {
      put(day, new Shift(from, LocalTime.MIDNIGHT));
      put(day.plus(1), new Shift(LocalTime.MIDNIGHT, to));
    }
  }

  private void put(DayOfWeek day, Shift shift) {
    days.computeIfAbsent(day, _ -> new ArrayList<>()).add(shift);
  }

  private boolean isWithoutOverlap() {
    for (List<Shift> shifts : days.values()) {
      shifts.sort((one, other) -> one.from().compareTo(other.from()));
      for (int i = 1; i < shifts.size(); i++) {
        LocalTime end = shifts.get(i - 1).to();
        if (end.equals(LocalTime.MIDNIGHT) || end.isAfter(shifts.get(i).from())) {
          return false;
        }
      }
    }
    return true;
  }

  /** {@code mon}, {@code mon-fri} or {@code sat,sun}; nothing for anything else. */
  private static List<DayOfWeek> days(String text) {
    List<DayOfWeek> days = new ArrayList<>();
    for (String part : text.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] ends = part.strip().split("-", 2);
      int first = NAMES.indexOf(ends[0]);
      int last = NAMES.indexOf(ends[ends.length - 1]);
      if (first < 0 || last < first) {
        return List.of();
      }
      for (int day = first; day <= last; day++) {
        days.add(DayOfWeek.of(day + 1));
      }
    }
    return days;
  }
}
