package io.leadpipeline.routing.domain.hours;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Public holidays with their names, by country.
 *
 * @param byCountry ISO 3166-1 alpha-2
 */
public record Holidays(Map<String, SortedMap<LocalDate, String>> byCountry) {
  public static final Holidays NONE = new Holidays(Map.of());

  public Holidays {
    Map<String, SortedMap<LocalDate, String>> copy = new HashMap<>();
    byCountry.forEach((country, days) -> copy.put(country, new TreeMap<>(days)));
    byCountry = Map.copyOf(copy);
  }

  /** The days of a country; none for one that is not kept. */
  public Set<LocalDate> in(String country) {
    return byCountry.getOrDefault(country, new TreeMap<>()).keySet();
  }

  public boolean knows(String country) {
    return byCountry.containsKey(country);
  }
}
