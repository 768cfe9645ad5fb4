package io.leadpipeline.messaging.web;

import io.leadpipeline.messaging.deadletter.DeadLetter.State;
import io.leadpipeline.messaging.deadletter.Place;
import io.leadpipeline.messaging.deadletter.Wanted;
import io.leadpipeline.starter.problem.InvalidRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters are asked for; what cannot be understood is refused, lest more is taken than
 * was meant.
 */
record DeadLetterQuery(Map<String, String> said) {

  private static final Set<String> KNOWN =
      Set.of("consumer", "topic", "reason", "state", "after", "limit");

  DeadLetterQuery {
    said = Map.copyOf(said);
    if (!KNOWN.containsAll(said.keySet())) {
      throw new InvalidRequest("filter", "unknown", "only " + KNOWN.stream().sorted().toList());
    }
  }

  Wanted wanted() {
    return new Wanted(
        said.get("consumer"),
        said.get("topic"),
        said.get("reason"),
        read("state", "kept, replayed or discarded", DeadLetterQuery::state));
  }

  Place after() {
    Place after = read("after", "the value of next", Place::parse);
    return after == null ? Place.START : after;
  }

  int limit(int usual, int most) {
    Integer limit = read("limit", "1 to " + most, text -> number(text, most));
    return limit == null ? usual : limit;
  }

  private <T> @Nullable T read(
      String name, String expected, Function<String, Optional<T>> reading) {
    String text = said.get(name);
    return text == null
        ? null
        : reading.apply(text).orElseThrow(() -> new InvalidRequest(name, "malformed", expected));
  }

  private static Optional<State> state(String text) {
    return Arrays.stream(State.values())
        .filter(it -> it.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  private static Optional<Integer> number(String text, int most) {
    try {
      return Optional.of(Integer.parseInt(text)).filter(it -> it >= 1 && it <= most);
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }
}
