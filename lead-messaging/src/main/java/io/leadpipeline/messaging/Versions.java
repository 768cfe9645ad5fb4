package io.leadpipeline.messaging;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Versions guard copied state: a lower one never overwrites a higher one. */
public final class Versions {

  private Versions() {}

  /**
   * The newest item of each key, as one statement may write a row only once; the others are
   * superseded. Among equal versions the first stays.
   */
  public static <T, K> Map<K, T> newest(
      Collection<T> items, Function<T, K> key, ToLongFunction<T> version) {
    Map<K, T> newest = new LinkedHashMap<>();
    for (T item : items) {
      newest.merge(
          key.apply(item), item, (a, b) -> version.applyAsLong(b) > version.applyAsLong(a) ? b : a);
    }
    return newest;
  }
}
