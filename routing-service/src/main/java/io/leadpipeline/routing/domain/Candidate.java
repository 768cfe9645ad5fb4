package io.leadpipeline.routing.domain;

import io.leadpipeline.routing.domain.hours.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rep who may get a lead. */
record Candidate(Salesperson person, Seat seat, Load load, WorkingTime time) {

  String id() {
    return person.id();
  }

  boolean has(Set<String> skills) {
    return person.terms().skills().containsAll(skills);
  }

  boolean sellsTo(@Nullable String country) {
    Set<String> territories = person.terms().territories();
    return territories.isEmpty()
        || country == null
        || territories.contains(country.toUpperCase(Locale.ROOT));
  }

  /** Languages are compared by their first part: {@code en-GB} speaks {@code en}. */
  boolean speaks(@Nullable String language) {
    return language == null
        || person.terms().languages().stream()
            .anyMatch(own -> primary(own).equals(primary(language)));
  }

  boolean hasRoom(boolean hot) {
    return person.terms().capacity().hasRoom(load, hot);
  }

  boolean stays(Instant from, Duration clock) {
    return time.between(from, from.plus(clock)).equals(clock);
  }

  private static String primary(String language) {
    return Locale.forLanguageTag(language).getLanguage();
  }
}
