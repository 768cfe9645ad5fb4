package io.leadpipeline.routing.web;

import io.leadpipeline.starter.problem.InvalidRequest;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one of a few codes, or says which there are. */
final class Codes {
  private Codes() {}

  static <E extends Enum<E>> E of(Class<E> type, String field, @Nullable String value) {
    E[] all = type.getEnumConstants();
    return Arrays.stream(all)
        .filter(one -> one.name().equals(value))
        .findFirst()
        .orElseThrow(() -> new InvalidRequest(field, "unknown", "one of " + names(all)));
  }

  private static <E extends Enum<E>> String names(E[] all) {
    return Arrays.stream(all).map(Enum::name).collect(Collectors.joining(" "));
  }
}
