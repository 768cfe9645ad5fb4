package io.leadpipeline.routing.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.routing.domain.hours.Holidays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class HolidaysFileTest {
  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  /** Days that never move; one on a weekend has a working day instead, or besides. */
  private static final Map<String, List<String>> FIXED =
      Map.of(
          "VN", List.of("01-01", "04-30", "05-01", "09-02"),
          "TH",
              List.of(
                  "01-01", "04-06", "04-13", "04-14", "04-15", "05-01", "05-04", "06-03", "07-28",
                  "08-12", "10-13", "10-23", "12-05", "12-10", "12-31"),
          "SG", List.of("01-01", "05-01", "08-09", "12-25"));

  @Test
  void knowsTheFixedDaysOfThisYearAndTheNext() throws IOException {
    Holidays holidays = product();

    FIXED.forEach((country, days) -> {
      for (int year = 2026; year <= 2027; year++) {
        for (String day : days) {
          LocalDate date = MonthDay.parse("--" + day).atYear(year);
          assertThat(holidays.in(country))
              .as("%s in %s", date, country)
              .containsAnyOf(date, firstWorkingDayFrom(date));
        }
      }
    });
  }

  /** Lunar New Year is the second new moon after the winter solstice, in both countries. */
  @Test
  void agreesOnLunarNewYearAndOnTheFullMoonOfMay() throws IOException {
    Holidays holidays = product();

    for (String day : List.of("2026-02-17", "2027-02-06")) {
      assertThat(holidays.in("VN")).contains(LocalDate.parse(day));
      assertThat(holidays.in("SG")).contains(LocalDate.parse(day));
    }
    for (String day : List.of("2026-06-01", "2027-05-20")) {
      assertThat(holidays.in("TH")).contains(LocalDate.parse(day));
      assertThat(holidays.in("SG")).contains(LocalDate.parse(day));
    }
  }

  @Test
  void observesADayOnlyWhereAHolidayFellOnAWeekend() throws IOException {
    product()
        .byCountry()
        .forEach((country, days) ->
            days.forEach((date, name) -> {
              if (name.contains("observed")) {
                assertThat(date.getDayOfWeek()).as("%s %s", country, date).isNotIn(WEEKEND);
                assertThat(restBefore(date, days)).as("%s %s", country, date).isTrue();
              }
            }));
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(HolidaysFile.read("Vietnam: {2026-09-02: National Day}\nTH: {Monday: x}"))
        .isInstanceOfSatisfying(
            Reading.Bad.class,
            bad -> assertThat(bad.problems().toString()).contains("Vietnam", "a day such as"));
  }

  /** Going back over days off, a weekend comes before a working day does. */
  private static boolean restBefore(LocalDate observed, SortedMap<LocalDate, String> days) {
    LocalDate day = observed.minusDays(1);
    while (days.containsKey(day) && !WEEKEND.contains(day.getDayOfWeek())) {
      day = day.minusDays(1);
    }
    return WEEKEND.contains(day.getDayOfWeek());
  }

  private static LocalDate firstWorkingDayFrom(LocalDate date) {
    LocalDate day = date;
    while (WEEKEND.contains(day.getDayOfWeek())) {
      day = day.plusDays(1);
    }
    return day;
  }

  private static Holidays product() throws IOException {
    String text = Files.readString(Path.of("../config/holidays.yml"));
    return switch (HolidaysFile.read(text)) {
      case Reading.Good<Holidays>(Holidays read) -> read;
      case Reading.Bad<Holidays>(List<String> problems) -> throw new AssertionError(problems);
    };
  }
}
