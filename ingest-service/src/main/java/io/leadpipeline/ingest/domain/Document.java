package io.leadpipeline.ingest.domain;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A JSON document a tool sent, read without trusting its types: ids come as numbers or text, and
 * anything may be missing.
 */
public final class Document {

  private static final int LONGEST_NUMBER = 30;
  private static final int MOST_ZEROS = 100;
  private static final Document NOTHING = new Document(null);

  private final @Nullable Object value;

  private Document(@Nullable Object value) {
    this.value = value;
  }

  /** A tree of maps, lists and scalars. */
  public static Document of(@Nullable Object tree) {
    return tree == null ? NOTHING : new Document(tree);
  }

  /** The tree of maps, lists and scalars; empty for nothing. */
  public Optional<Object> tree() {
    return Optional.ofNullable(value);
  }

  /** True for text, a number or a truth value. */
  public boolean isScalar() {
    return value != null && !(value instanceof Map) && !(value instanceof List);
  }

  /** True for an object. */
  public boolean isObject() {
    return value instanceof Map;
  }

  /** The members of an object by name, in their order; none for anything else. */
  public Map<String, Document> members() {
    Map<String, Document> members = new LinkedHashMap<>();
    eachMember(members::put);
    return members;
  }

  /** Shows the members of an object in their order; none of anything else. */
  void eachMember(BiConsumer<String, Document> visitor) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, member) -> visitor.accept(String.valueOf(name), of(member)));
    }
  }

  /** The same object without one member, named with a path. */
  public Document without(String... path) {
    Map<String, Object> rest = new LinkedHashMap<>();
    members().forEach((name, member) -> member.tree().ifPresent(it -> rest.put(name, it)));
    if (path.length == 0 || !rest.containsKey(path[0])) {
      return this;
    }
    Document inner = of(rest.remove(path[0])).without(Arrays.copyOfRange(path, 1, path.length));
    if (path.length > 1) {
      inner.tree().ifPresent(it -> rest.put(path[0], it));
    }
    return of(rest);
  }

  /** This object with the members of another one laid over it, level by level. */
  public Document under(Document other) {
    if (!isObject() || !other.isObject()) {
      return other.value == null ? this : other;
    }
    Map<String, Object> both = new LinkedHashMap<>();
    members().forEach((name, member) -> member.tree().ifPresent(it -> both.put(name, it)));
    other
        .members()
        .forEach(
            (name, member) -> at(name).under(member).tree().ifPresent(it -> both.put(name, it)));
    return of(both);
  }

  /** The value under these names; nothing where one is missing. */
  public Document at(String... path) {
    Document here = this;
    for (String name : path) {
      here = here.value instanceof Map<?, ?> map ? of(map.get(name)) : NOTHING;
    }
    return here;
  }

  /** A scalar as text, without space around it; empty for blank text, null, lists and objects. */
  public Optional<String> text(String... path) {
    return switch (at(path).value) {
      case String text ->
          Optional.of(Characters.storable(text).strip()).filter(it -> !it.isEmpty());
      case BigDecimal number -> Optional.of(plain(number));
      case Number number -> Optional.of(number.toString());
      case Boolean truth -> Optional.of(truth.toString());
      case null, default -> Optional.empty();
    };
  }

  /** ISO 8601 with an offset, or milliseconds since 1970. */
  public Optional<Instant> instant(String... path) {
    return text(path).flatMap(Document::time);
  }

  public Optional<Integer> integer(String... path) {
    try {
      return text(path).map(Integer::valueOf);
    } catch (NumberFormatException notOne) {
      return Optional.empty();
    }
  }

  public Optional<BigDecimal> number(String... path) {
    try {
      return text(path)
          .filter(it -> it.length() <= LONGEST_NUMBER)
          .map(BigDecimal::new)
          .filter(Document::isWritable);
    } catch (NumberFormatException notOne) {
      return Optional.empty();
    }
  }

  public Optional<UUID> uuid(String... path) {
    try {
      return text(path).map(UUID::fromString);
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }

  public boolean isTrue(String... path) {
    return text(path).filter("true"::equalsIgnoreCase).isPresent();
  }

  /** The items of a list; none for anything else. */
  public List<Document> items(String... path) {
    return at(path).value instanceof List<?> list
        ? IntStream.range(0, list.size()).mapToObj(i -> of(list.get(i))).toList()
        : List.of();
  }

  @Override
  public String toString() {
    return String.valueOf(value);
  }

  /** A few bytes such as {@code 1e999999999} would be a gigabyte of zeros. */
  private static String plain(BigDecimal number) {
    return isWritable(number) ? number.toPlainString() : number.toString();
  }

  private static boolean isWritable(BigDecimal number) {
    return Math.abs(number.scale()) <= MOST_ZEROS;
  }

  private static Optional<Instant> time(String said) {
    try {
      return Optional.of(
          Character.isDigit(said.charAt(said.length() - 1)) && !said.contains("T")
              ? Instant.ofEpochMilli(Long.parseLong(said))
              : OffsetDateTime.parse(said).toInstant());
    } catch (DateTimeException | NumberFormatException notATime) {
      return Optional.empty();
    }
  }
}
