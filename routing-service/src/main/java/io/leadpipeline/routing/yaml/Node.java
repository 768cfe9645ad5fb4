package io.leadpipeline.routing.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A place in a YAML file that can say where it is and notes what is wrong there. */
final class Node {
  private final String path;
  private final Map<?, ?> values;
  private final BiConsumer<String, String> wrong;

  private Node(String path, Map<?, ?> values, BiConsumer<String, String> wrong) {
    this.path = path;
    this.values = values;
    this.wrong = wrong;
  }

  /** The top of a file; {@code wrong} takes each key with what was expected there. */
  static Node root(@Nullable Object loaded, BiConsumer<String, String> wrong) {
    return of("", loaded, wrong);
  }

  String required(String key, String expected, String pattern) {
    Optional<String> text = text(key).filter(value -> value.matches(pattern));
    if (text.isEmpty()) {
      wrong(key, expected);
    }
    return text.orElse("");
  }

  Optional<String> text(String key) {
    Object value = values.get(key);
    return value == null ? Optional.empty() : Optional.of(String.valueOf(value).strip());
  }

  int number(String key, int fallback, int least, int most) {
    Object value = values.get(key);
    if (value == null) {
      return fallback;
    }
    if (value instanceof Integer number && number >= least && number <= most) {
      return number;
    }
    wrong(key, least + ".." + most);
    return fallback;
  }

  boolean flag(String key, boolean fallback) {
    Object value = values.get(key);
    if (value != null && !(value instanceof Boolean)) {
      wrong(key, "true or false");
    }
    return value instanceof Boolean flag ? flag : fallback;
  }

  Node child(String key) {
    return of(path.isEmpty() ? key : path + "." + key, values.get(key), wrong);
  }

  List<Node> children(String key) {
    List<Node> nodes = new ArrayList<>();
    Object value = values.get(key);
    if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        nodes.add(
            of((path.isEmpty() ? key : path + "." + key) + "[" + i + "]", list.get(i), wrong));
      }
    } else if (value != null) {
      wrong(key, "a list");
    }
    return nodes;
  }

  List<String> texts(String key) {
    Object value = values.get(key);
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    if (value != null) {
      wrong(key, "a list");
    }
    return List.of();
  }

  /** Keys that nobody reads are typing errors. */
  void only(String... known) {
    Set<Object> unknown = new HashSet<>(values.keySet());
    unknown.removeAll(Set.of(known));
    unknown.forEach(key -> wrong(String.valueOf(key), "one of " + String.join(", ", known)));
  }

  void wrong(String key, String expected) {
    wrong.accept(path.isEmpty() ? key : path + "." + key, expected);
  }

  private static Node of(String path, @Nullable Object value, BiConsumer<String, String> wrong) {
    if (value instanceof Map<?, ?> map) {
      return new Node(path, map, wrong);
    }
    wrong.accept(path.isEmpty() ? "file" : path, "a block of keys");
    return new Node(path, Map.of(), wrong);
  }
}
