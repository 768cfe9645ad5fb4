package io.leadpipeline.scoring.cel;

import io.leadpipeline.events.Answer;
import io.leadpipeline.events.CustomEvent;
import io.leadpipeline.events.Person;
import io.leadpipeline.events.Webinar;
import io.leadpipeline.scoring.domain.Facts;
import io.leadpipeline.scoring.domain.Profile;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values of signals and leads as CEL knows them: whole numbers are long, sets are maps. */
final class Values {

  private Values() {}

  /** By key, blank ones left out; of a key given twice the last. */
  static Map<String, String> answers(Person person) {
    return person.answers().stream()
        .filter(answer -> !answer.value().isBlank())
        .collect(Collectors.toUnmodifiableMap(Answer::key, Answer::value, (_, last) -> last));
  }

  static Map<String, Boolean> flags(Set<String> words) {
    return words.stream().collect(Collectors.toUnmodifiableMap(word -> word, _ -> true));
  }

  static boolean subscribed(Profile profile) {
    return profile.person().consent().stream()
        .anyMatch(consent -> consent.granted() && consent.purpose().equals("marketing"));
  }

  static @Nullable Facts employees(Profile profile) {
    Facts facts = profile.facts();
    return facts.employeesMin() == null && facts.employeesMax() == null ? null : facts;
  }

  /** Of the planned length; absent where either is not known. */
  static @Nullable Double share(Webinar webinar) {
    Integer minutes = webinar.minutes();
    Integer planned = webinar.scheduledMinutes();
    return minutes == null || planned == null || planned <= 0 ? null : (double) minutes / planned;
  }

  static Map<String, Object> properties(CustomEvent event) {
    Map<String, Object> values = new HashMap<>();
    event.properties().forEach((name, value) -> values.put(name, value(value)));
    return values;
  }

  private static Object value(Object value) {
    return switch (value) {
      case Integer number -> number.longValue();
      case BigDecimal number -> number.doubleValue();
      case Map<?, ?> map ->
          map.entrySet().stream()
              .filter(entry -> entry.getValue() != null)
              .collect(
                  Collectors.toUnmodifiableMap(
                      entry -> String.valueOf(entry.getKey()), entry -> value(entry.getValue())));
      case List<?> list -> list.stream().map(it -> it == null ? "" : value(it)).toList();
      case String text -> text;
      case Boolean truth -> truth;
      case Long number -> number;
      case Double number -> number;
      default -> value.toString();
    };
  }
}
