package io.leadpipeline.ingest.web;

import io.leadpipeline.ingest.domain.rejection.Place;
import io.leadpipeline.ingest.domain.rejection.RejectionState;
import io.leadpipeline.ingest.domain.rejection.Sought;
import io.leadpipeline.starter.problem.InvalidRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which rejected submissions are asked for, in an address or in the member {@code filter} of a
 * body; what cannot be understood is refused, lest more is taken than was meant.
 */
record RejectionQuery(Map<String, String> said) {

  private static final Map<String, Boolean> YES_OR_NO = Map.of("true", true, "false", false);

  RejectionQuery {
    said = Map.copyOf(said);
  }

  Sought sought() {
    return new Sought(
        said.get("connection"),
        said.get("form"),
        said.get("code"),
        flag("spam"),
        flag("held"),
        read("state", "open, replayed or discarded", RejectionQuery::state),
        read("from", "a time such as 2026-11-02T08:00:00Z", RejectionQuery::time),
        read("to", "a time such as 2026-11-02T09:00:00Z", RejectionQuery::time));
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

  private @Nullable Boolean flag(String name) {
    return read(name, "true or false", text -> Optional.ofNullable(YES_OR_NO.get(text)));
  }

  private <T> @Nullable T read(
      String name, String expected, Function<String, Optional<T>> reading) {
    String text = said.get(name);
    if (text == null) {
      return null;
    }
    return reading.apply(text).orElseThrow(() -> new InvalidRequest(name, "malformed", expected));
  }

  private static Optional<RejectionState> state(String text) {
    return Arrays.stream(RejectionState.values())
        .filter(it -> it.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  private static Optional<Instant> time(String text) {
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
