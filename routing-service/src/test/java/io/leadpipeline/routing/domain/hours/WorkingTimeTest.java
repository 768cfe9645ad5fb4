package io.leadpipeline.routing.domain.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingTimeTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId SAIGON = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Week OFFICE =
      week(
          new Shift(LocalTime.of(9, 0), LocalTime.of(12, 0)),
          new Shift(LocalTime.of(13, 0), LocalTime.of(18, 0)));
  private static final int CASES = Integer.getInteger("cases", 25);
  private static final int DAYS = 5;

  @Test
  void countsWorkAcrossBreaksNightsAndWeekends() {
    WorkingTime time = new WorkingTime(SAIGON, OFFICE, Set.of(), List.of(), List.of());
    Instant friday = at(SAIGON, "2026-11-20T11:30");

    assertThat(time.plus(friday, Duration.ofMinutes(60))).contains(at(SAIGON, "2026-11-20T13:30"));
    assertThat(time.plus(friday, Duration.ofHours(6))).contains(at(SAIGON, "2026-11-23T09:30"));
    assertThat(time.nextOpening(at(SAIGON, "2026-11-20T18:00")))
        .contains(at(SAIGON, "2026-11-23T09:00"));
    assertThat(time.isOpen(at(SAIGON, "2026-11-20T12:00"))).isFalse();
  }

  @Test
  void leavesOutHolidaysAndAbsencesButNotWhatWasAdded() {
    Set<LocalDate> holiday = Set.of(LocalDate.of(2026, 9, 2));
    Span away = new Span(at(SAIGON, "2026-09-03T00:00"), at(SAIGON, "2026-09-03T14:00"));
    Span extra = new Span(at(SAIGON, "2026-09-02T20:00"), at(SAIGON, "2026-09-02T21:00"));
    WorkingTime time = new WorkingTime(SAIGON, OFFICE, holiday, List.of(away), List.of(extra));

    assertThat(time.nextOpening(at(SAIGON, "2026-09-01T18:00"))).contains(extra.from());
    assertThat(time.nextOpening(extra.to())).contains(away.to());
  }

  @Test
  void isRightAcrossChangesOfTheClock() {
    Week night = week(new Shift(LocalTime.of(1, 0), LocalTime.of(4, 0)));
    WorkingTime time = new WorkingTime(BERLIN, night, Set.of(), List.of(), List.of());

    assertThat(time.between(at(BERLIN, "2026-03-29T00:00"), at(BERLIN, "2026-03-29T12:00")))
        .isEqualTo(Duration.ofHours(2));
    assertThat(time.between(at(BERLIN, "2026-10-25T00:00"), at(BERLIN, "2026-10-25T12:00")))
        .isEqualTo(Duration.ofHours(4));
  }

  @Test
  void expectsNobodyBackWhoNeverWorks() {
    WorkingTime never = new WorkingTime(SAIGON, new Week(Map.of()), Set.of(), List.of(), List.of());

    assertThat(never.nextOpening(Instant.EPOCH)).isEmpty();
    assertThat(never.plus(Instant.EPOCH, Duration.ofMinutes(1))).isEmpty();
  }

  /** Whatever the interval arithmetic says, counting each minute on the wall clock says, too. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Asia/Ho_Chi_Minh", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe",
        "Asia/Beirut", "America/Santiago", "Africa/Casablanca", "Asia/Kathmandu"
      })
  void agreesWithCountingEveryMinute(String zone) {
    for (int number = 0; number < CASES; number++) {
      long seed = Long.getLong("seed", 20261122L) * 31 + zone.hashCode() + number;
      agrees(new Random(seed), ZoneId.of(zone), "seed " + seed + " in " + zone);
    }
  }

  private static void agrees(Random random, ZoneId zone, String which) {
    Instant from = nearAChange(random, zone);
    WorkingTime time = randomTime(random, zone, from);
    Instant to = from.plus(Duration.ofDays(DAYS));

    Instant opening = null;
    Instant enough = null;
    long wanted = 1L + random.nextInt(900);
    long minutes = 0;
    for (Instant at = from; at.isBefore(to); at = at.plusSeconds(60)) {
      boolean open = isOpenOnTheWall(time, at);
      if (time.isOpen(at) != open) {
        throw new AssertionError(which + " at " + at + ": expected " + open);
      }
      opening = open && opening == null ? at : opening;
      minutes += open ? 1 : 0;
      enough = minutes == wanted && enough == null ? at.plusSeconds(60) : enough;
    }

    assertThat(time.between(from, to)).as(which).isEqualTo(Duration.ofMinutes(minutes));
    if (opening != null) {
      assertThat(time.nextOpening(from)).as(which).contains(opening);
    }
    if (enough != null) {
      assertThat(time.plus(from, Duration.ofMinutes(wanted))).as(which).contains(enough);
    }
  }

  private static boolean isOpenOnTheWall(WorkingTime time, Instant at) {
    if (time.extra().stream().anyMatch(span -> span.contains(at))) {
      return true;
    }
    ZonedDateTime wall = at.atZone(time.zone());
    int minute = wall.getHour() * 60 + wall.getMinute();
    return !time.holidays().contains(wall.toLocalDate())
        && time.away().stream().noneMatch(span -> span.contains(at))
        && time.week().days().getOrDefault(wall.getDayOfWeek(), List.of()).stream()
            .anyMatch(shift -> minute >= minuteOf(shift.from()) && minute < endOf(shift));
  }

  private static int minuteOf(LocalTime time) {
    return time.getHour() * 60 + time.getMinute();
  }

  private static int endOf(Shift shift) {
    return shift.to().equals(LocalTime.MIDNIGHT) ? 1440 : minuteOf(shift.to());
  }

  private static Instant nearAChange(Random random, ZoneId zone) {
    Instant start =
        Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofDays(random.nextInt(300)));
    var change = zone.getRules().nextTransition(start);
    Instant near = change == null ? start : change.getInstant();
    return near.minus(Duration.ofMinutes(random.nextInt(2 * 24 * 60)));
  }

  private static WorkingTime randomTime(Random random, ZoneId zone, Instant from) {
    Map<DayOfWeek, List<Shift>> days = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      days.put(day, randomShifts(random));
    }
    Set<LocalDate> holidays = new HashSet<>();
    LocalDate first = from.atZone(zone).toLocalDate();
    if (random.nextBoolean()) {
      holidays.add(first.plusDays(random.nextInt(DAYS)));
    }
    return new WorkingTime(
        zone, new Week(days), holidays, randomSpans(random, from), randomSpans(random, from));
  }

  private static List<Shift> randomShifts(Random random) {
    List<Shift> shifts = new ArrayList<>();
    int at = random.nextInt(600);
    while (at < 1400 && random.nextInt(4) > 0) {
      int end = Math.min(1440, at + 1 + random.nextInt(500));
      shifts.add(
          new Shift(LocalTime.ofSecondOfDay(at * 60L), LocalTime.ofSecondOfDay(end % 1440 * 60L)));
      at = end + 1 + random.nextInt(200);
    }
    return shifts;
  }

  private static List<Span> randomSpans(Random random, Instant from) {
    List<Span> spans = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      Instant start = from.plus(Duration.ofMinutes(random.nextInt(DAYS * 1440)));
      spans.add(new Span(start, start.plus(Duration.ofMinutes(random.nextInt(1000)))));
    }
    return spans;
  }

  private static Week week(Shift... shifts) {
    Map<DayOfWeek, List<Shift>> days = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      boolean workday = day.compareTo(DayOfWeek.SATURDAY) < 0 || shifts.length == 1;
      days.put(day, workday ? List.of(shifts) : List.of());
    }
    return new Week(days);
  }

  private static Instant at(ZoneId zone, String local) {
    return LocalDateTime.parse(local).atZone(zone).toInstant();
  }
}
