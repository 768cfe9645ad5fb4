package io.leadpipeline.routing.yaml;

import io.leadpipeline.routing.domain.hours.Holidays;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads public holidays from YAML: {@code VN: {2026-09-02: National Day}}. */
public final class HolidaysFile {
  private HolidaysFile() {}

  /** Reads the text of a file. */
  public static Reading<Holidays> read(String text) {
    return YamlText.read(text, HolidaysFile::holidays);
  }

  private static Holidays holidays(Node file) {
    Map<String, SortedMap<LocalDate, String>> countries = new HashMap<>();
    for (String country : file.all().keySet()) {
      if (country.matches("[A-Z]{2}")) {
        countries.put(country, days(file.child(country)));
      } else {
        file.wrong(country, "a country such as VN");
      }
    }
    return new Holidays(countries);
  }

  private static SortedMap<LocalDate, String> days(Node country) {
    SortedMap<LocalDate, String> days = new TreeMap<>();
    country
        .all()
        .forEach((day, name) -> {
          try {
            days.put(LocalDate.parse(day), name);
          } catch (DateTimeParseException unreadable) {
            country.wrong(day, "a day such as 2026-09-02");
          }
        });
    return days;
  }
}
