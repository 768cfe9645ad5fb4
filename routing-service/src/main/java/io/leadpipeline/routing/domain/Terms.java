package io.leadpipeline.routing.domain;

import io.leadpipeline.routing.domain.hours.Week;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * On which terms a rep gets leads.
 *
 * @param languages BCP 47, the one they are written to in first
 * @param skills what routes may ask for
 * @param territories countries (ISO 3166-1 alpha-2) the rep sells to; none for everywhere
 * @param accounts company domains whose owner the rep is
 * @param holidays country whose public holidays are free; none for none
 * @param absences whole days off in the rep's zone, first day to last
 */
public record Terms(
    List<String> languages,
    Set<String> skills,
    Set<String> territories,
    Set<String> accounts,
    Capacity capacity,
    Week week,
    @Nullable String holidays,
    Map<LocalDate, LocalDate> absences,
    Telling telling) {
  public static final Terms NONE =
      new Terms(
          List.of(), Set.of(), Set.of(), Set.of(), Capacity.UNLIMITED, Week.ALWAYS, null, Map.of());

  public Terms {
    languages = List.copyOf(languages);
    skills = Set.copyOf(skills);
    territories = Set.copyOf(territories);
    accounts = Set.copyOf(accounts);
    absences = Map.copyOf(absences);
  }

  /** Of somebody who is told of each lead at once. */
  public Terms(
      List<String> languages,
      Set<String> skills,
      Set<String> territories,
      Set<String> accounts,
      Capacity capacity,
      Week week,
      @Nullable String holidays,
      Map<LocalDate, LocalDate> absences) {
    this(
        languages,
        skills,
        territories,
        accounts,
        capacity,
        week,
        holidays,
        absences,
        Telling.AT_ONCE);
  }
}
