package io.leadpipeline.ingest.cel;

import dev.cel.common.values.NullValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values of JSON as CEL knows them, and back. */
final class CelValues {

  private CelValues() {}

  /** Whole numbers beyond 64 bits become text, since CEL has none. */
  static Object in(@Nullable Object value) {
    return switch (value) {
      case null -> NullValue.NULL_VALUE;
      case Integer number -> number.longValue();
      case BigInteger number -> number.bitLength() < Long.SIZE ? number.longValue() : text(number);
      case BigDecimal number -> number.doubleValue();
      case Map<?, ?> map -> in(map);
      case List<?> list -> list.stream().map(CelValues::in).toList();
      default -> value;
    };
  }

  /** Null, and an optional value that is absent, are not said. */
  static Optional<Object> out(@Nullable Object value) {
    return switch (value) {
      case null -> Optional.empty();
      case NullValue _ -> Optional.empty();
      case Optional<?> optional -> optional.flatMap(CelValues::out);
      case Double number -> Optional.of(decimal(number));
      case Map<?, ?> map -> Optional.of(out(map));
      case List<?> list -> Optional.of(out(list));
      case String text -> Optional.of(text);
      case Boolean truth -> Optional.of(truth);
      case Number number -> Optional.of(number);
      default -> Optional.of(value.toString());
    };
  }

  private static String text(BigInteger number) {
    return number.toString();
  }

  private static Object decimal(Double number) {
    return number.isNaN() || number.isInfinite() ? number.toString() : BigDecimal.valueOf(number);
  }

  private static Map<String, Object> in(Map<?, ?> map) {
    Map<String, Object> values = new HashMap<>();
    map.forEach((name, value) -> values.put(String.valueOf(name), in(value)));
    return values;
  }

  private static Map<String, Object> out(Map<?, ?> map) {
    Map<String, Object> values = new HashMap<>();
    map.forEach((name, value) -> out(value).ifPresent(it -> values.put(String.valueOf(name), it)));
    return values;
  }

  private static List<Object> out(List<?> list) {
    List<Object> values = new ArrayList<>(list.size());
    list.forEach(value -> out(value).ifPresent(values::add));
    return values;
  }
}
