package io.leadpipeline.routing.yaml;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in a YAML file that can say where it is and notes what is wrong there. */
final class Node {
  private static final Pattern DURATION = Pattern.compile("([1-9][0-9]{0,5})([smhd])");
  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "s",
          ChronoUnit.SECONDS,
          "m",
          ChronoUnit.MINUTES,
          "h",
          ChronoUnit.HOURS,
          "d",
          ChronoUnit.DAYS);

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
    return value == null ? Optional.empty() : Optional.of(textOf(value).strip());
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /** Every key with its value as text. */
  Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    values.forEach((key, value) -> all.put(textOf(key), textOf(value)));
    return all;
  }

  /** A time such as {@code 90s}, {@code 5m}, {@code 8h} or {@code 1d}. */
  Duration duration(String key, Duration fallback, String expected) {
    if (!has(key)) {
      return fallback;
    }
    Matcher text = DURATION.matcher(text(key).orElse(""));
    if (!text.matches()) {
      wrong(key, expected);
      return fallback;
    }
    return Duration.of(Long.parseLong(text.group(1)), UNITS.get(text.group(2)));
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
      return list.stream().map(Node::textOf).toList();
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

  /** YAML makes a date of what looks like one. */
  private static String textOf(@Nullable Object value) {
    return value instanceof Date date
        ? date.toInstant().atOffset(ZoneOffset.UTC).toLocalDate().toString()
        : String.valueOf(value);
  }

  private static Node of(String path, @Nullable Object value, BiConsumer<String, String> wrong) {
    if (value instanceof Map<?, ?> map) {
      return new Node(path, map, wrong);
    }
    wrong.accept(path.isEmpty() ? "file" : path, "a block of keys");
    return new Node(path, Map.of(), wrong);
  }
}
