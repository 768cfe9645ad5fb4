package io.leadpipeline.ingest.web;

import io.leadpipeline.ingest.domain.rejection.Place;
import io.leadpipeline.starter.problem.InvalidRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which things are asked for that people decide about, in an address or in the member {@code
 * filter} of a body; what cannot be understood is refused, lest more is taken than was meant.
 */
record DeskQuery(Map<String, String> said) {

  private static final Map<String, Boolean> YES_OR_NO = Map.of("true", true, "false", false);

  DeskQuery {
    said = Map.copyOf(said);
  }

  @Nullable String text(String name) {
    return said.get(name);
  }

  @Nullable Boolean flag(String name) {
    return read(name, "true or false", text -> Optional.ofNullable(YES_OR_NO.get(text)));
  }

  @Nullable Instant time(String name) {
    return read(name, "a time such as 2026-11-02T08:00:00Z", DeskQuery::moment);
  }

  /** One of these words, in any letter case. */
  <E extends Enum<E>> @Nullable E word(String name, E[] known) {
    String expected =
        Arrays.stream(known)
            .map(it -> it.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return read(name, expected, text -> oneOf(text, known));
  }

  /** After which place the list goes on. */
  Place after() {
    Place after = read("after", "the value of next", Place::parse);
    return after == null ? Place.START : after;
  }

  int limit(int usual, int most) {
    Integer limit = read("limit", "1 to " + most, text -> limit(text, most));
    return limit == null ? usual : limit;
  }

  private <T> @Nullable T read(
      String name, String expected, Function<String, Optional<T>> reading) {
    String text = said.get(name);
    if (text == null) {
      return null;
    }
    return reading.apply(text).orElseThrow(() -> new InvalidRequest(name, "malformed", expected));
  }

  private static <E extends Enum<E>> Optional<E> oneOf(String text, E[] known) {
    return Arrays.stream(known).filter(it -> it.name().equalsIgnoreCase(text)).findFirst();
  }

  private static Optional<Instant> moment(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> limit(String text, int most) {
    try {
      return Optional.of(Integer.parseInt(text)).filter(it -> it >= 1 && it <= most);
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }
}
