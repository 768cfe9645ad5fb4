package io.leadpipeline.scoring.web;

import io.leadpipeline.scoring.application.Mark;
import io.leadpipeline.starter.problem.FieldError;
import io.leadpipeline.starter.problem.InvalidRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads parameters and gathers what is wrong with them, so that a caller hears all of it at once.
 */
final class Asked {

  private final List<FieldError> errors = new ArrayList<>();

  void wrong(String field, String code, String expected) {
    errors.add(new FieldError(field, code, expected));
  }

  /** A misspelt filter must not list everybody, and PostgreSQL keeps no text with a NUL in it. */
  void only(Collection<String> known, Map<String, List<String>> all) {
    String expected = "one of " + String.join(", ", new TreeSet<>(known));
    all.forEach((name, values) -> {
      if (!known.contains(name)) {
        wrong("parameter", "unknown", expected);
      } else if (values.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
        wrong(name, "format", "no control characters");
      }
    });
  }

  /** One of some words, in any case. */
  <T> Optional<T> word(String field, @Nullable String text, Map<String, T> known) {
    String said = text(text);
    if (said == null) {
      return Optional.empty();
    }
    Optional<T> meant = Optional.ofNullable(known.get(said.toLowerCase(Locale.ROOT)));
    if (meant.isEmpty()) {
      wrong(field, "unknown", "one of " + String.join(", ", new TreeSet<>(known.keySet())));
    }
    return meant;
  }

  /** Any of some words, in any case. */
  List<String> words(String field, @Nullable List<String> texts, List<String> known) {
    List<String> said = list(texts).stream().map(text -> text.toUpperCase(Locale.ROOT)).toList();
    if (!known.containsAll(said)) {
      wrong(field, "unknown", "some of " + String.join(", ", known));
    }
    return said;
  }

  Optional<Instant> moment(String field, @Nullable String text) {
    String said = text(text);
    Optional<Instant> moment = said == null ? Optional.empty() : Moments.of(said);
    if (said != null && moment.isEmpty()) {
      wrong(field, "format", "a moment in ISO 8601, such as 2026-11-02T09:00:00Z");
    }
    return moment;
  }

  ZoneId zone(String field, @Nullable String text) {
    String said = text(text);
    try {
      return ZoneId.of(said == null ? "UTC" : said);
    } catch (DateTimeException unreadable) {
      wrong(field, "format", "a time zone, such as Asia/Ho_Chi_Minh");
      return ZoneId.of("UTC");
    }
  }

  int number(String field, @Nullable String text, int otherwise, int most) {
    String said = text(text);
    if (said == null) {
      return otherwise;
    }
    int number = said.matches("\\d{1,9}") ? Integer.parseInt(said) : 0;
    if (number < 1 || number > most) {
      wrong(field, "range", "a whole number from 1 to " + most);
      return otherwise;
    }
    return number;
  }

  Optional<Mark> mark(String field, @Nullable String text, String list, Pattern key) {
    String said = text(text);
    Optional<Mark> mark =
        said == null
            ? Optional.empty()
            : Cursor.read(said, list).filter(read -> key.matcher(read.key()).matches());
    if (said != null && mark.isEmpty()) {
      wrong(field, "format", "what \"next\" said in the page before, with the same sort");
    }
    return mark;
  }

  /** Ends the reading: with a refusal when anything was wrong. */
  void done() {
    if (!errors.isEmpty()) {
      throw new InvalidRequest(errors);
    }
  }

  static List<String> list(@Nullable List<String> texts) {
    return texts == null
        ? List.of()
        : texts.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
  }

  static @Nullable String text(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
