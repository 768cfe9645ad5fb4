package io.leadpipeline.routing.jdbc;

import io.leadpipeline.messaging.codec.EventJson;
import io.leadpipeline.routing.domain.Capacity;
import io.leadpipeline.routing.domain.Telling;
import io.leadpipeline.routing.domain.Terms;
import io.leadpipeline.routing.domain.hours.Shift;
import io.leadpipeline.routing.domain.hours.Week;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The terms of a rep as columns; what is usual is null. */
final class TermRows {
  private static final JsonMapper JSON = EventJson.mapper();

  private TermRows() {}

  static Terms terms(ResultSet row) throws SQLException {
    return new Terms(
        RepRows.texts(row, "languages"),
        new HashSet<>(RepRows.texts(row, "skills")),
        new HashSet<>(RepRows.texts(row, "territories")),
        new HashSet<>(RepRows.texts(row, "accounts")),
        capacity(row.getString("capacity")),
        week(row.getString("week")),
        row.getString("holidays"),
        daysOff(row.getString("days_off")),
        telling(row.getString("telling")));
  }

  static @Nullable String capacity(Terms terms) {
    Capacity capacity = terms.capacity();
    return capacity.equals(Capacity.UNLIMITED) ? null : JSON.writeValueAsString(limits(capacity));
  }

  static @Nullable String week(Terms terms) {
    return terms.week().equals(Week.ALWAYS) ? null : JSON.writeValueAsString(days(terms.week()));
  }

  static @Nullable String daysOff(Terms terms) {
    Map<String, String> days = new TreeMap<>();
    terms.absences().forEach((first, last) -> days.put(first.toString(), last.toString()));
    return days.isEmpty() ? null : JSON.writeValueAsString(days);
  }

  static @Nullable String telling(Terms terms) {
    Telling telling = terms.telling();
    return telling.equals(Telling.AT_ONCE) ? null : JSON.writeValueAsString(telling);
  }

  private static Telling telling(@Nullable String text) {
    return text == null ? Telling.AT_ONCE : JSON.readValue(text, Telling.class);
  }

  private static Capacity capacity(@Nullable String text) {
    if (text == null) {
      return Capacity.UNLIMITED;
    }
    Limits limits = JSON.readValue(text, Limits.class);
    Duration period = Duration.ofSeconds(limits.periodSeconds());
    return new Capacity(limits.open(), limits.fresh(), period, limits.hotExtra());
  }

  private static Week week(@Nullable String text) {
    if (text == null) {
      return Week.ALWAYS;
    }
    Map<DayOfWeek, List<Shift>> days = new EnumMap<>(DayOfWeek.class);
    JSON.readValue(text, new TypeReference<Map<DayOfWeek, List<String>>>() {})
        .forEach((day, shifts) -> days.put(day, shifts.stream().map(TermRows::shift).toList()));
    return new Week(days);
  }

  private static Map<LocalDate, LocalDate> daysOff(@Nullable String text) {
    Map<LocalDate, LocalDate> days = new TreeMap<>();
    if (text != null) {
      JSON.readValue(text, new TypeReference<Map<String, String>>() {})
          .forEach((first, last) -> days.put(LocalDate.parse(first), LocalDate.parse(last)));
    }
    return days;
  }

  private static Limits limits(Capacity capacity) {
    return new Limits(
        capacity.open(), capacity.fresh(), capacity.period().toSeconds(), capacity.hotExtra());
  }

  private static Map<DayOfWeek, List<String>> days(Week week) {
    Map<DayOfWeek, List<String>> days = new EnumMap<>(DayOfWeek.class);
    week.days()
        .forEach((day, shifts) ->
            days.put(day, shifts.stream().map(one -> one.from() + "-" + one.to()).toList()));
    return days;
  }

  private static Shift shift(String text) {
    String[] ends = text.split("-", 2);
    return new Shift(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
  }

  private record Limits(int open, int fresh, long periodSeconds, int hotExtra) {}
}
