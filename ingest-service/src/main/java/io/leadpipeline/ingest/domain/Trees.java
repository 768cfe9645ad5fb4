package io.leadpipeline.ingest.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values as a tool sent them, in a form that can be kept: nothing absent, nothing unstorable. */
final class Trees {

  private Trees() {}

  /** The members of an object; none for anything else. */
  static Map<String, Object> object(Document document) {
    return document.tree().filter(Map.class::isInstance).map(Trees::members).orElse(Map.of());
  }

  private static Map<String, Object> members(Object tree) {
    Map<String, Object> kept = new LinkedHashMap<>();
    ((Map<?, ?>) tree)
        .forEach((name, value) ->
            storable(value)
                .ifPresent(it -> kept.put(Characters.storable(String.valueOf(name)), it)));
    return kept;
  }

  private static Optional<Object> storable(@Nullable Object value) {
    return switch (value) {
      case null -> Optional.empty();
      case String text -> Optional.of(Characters.storable(text));
      case Map<?, ?> map -> Optional.of(members(map));
      case List<?> list -> Optional.of(items(list));
      default -> Optional.of(value);
    };
  }

  private static List<Object> items(List<?> list) {
    List<Object> kept = new ArrayList<>(list.size());
    list.forEach(item -> storable(item).ifPresent(kept::add));
    return kept;
  }
}
