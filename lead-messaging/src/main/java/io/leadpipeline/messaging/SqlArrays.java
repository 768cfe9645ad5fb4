package io.leadpipeline.messaging;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** Columns of values as PostgreSQL arrays, for statements that {@code unnest} many rows at once. */
public final class SqlArrays {

  private SqlArrays() {}

  public static <T> SqlArrayValue uuids(
      Collection<T> rows, Function<? super T, ? extends @Nullable UUID> column) {
    return array("uuid", rows, column, UUID[]::new);
  }

  public static SqlArrayValue uuids(Collection<UUID> ids) {
    return uuids(ids, id -> id);
  }

  public static <T> SqlArrayValue texts(
      Collection<T> rows, Function<? super T, ? extends @Nullable String> column) {
    return array("text", rows, column, String[]::new);
  }

  public static SqlArrayValue texts(Collection<String> values) {
    return texts(values, value -> value);
  }

  public static <T> SqlArrayValue longs(
      Collection<T> rows, Function<? super T, ? extends @Nullable Long> column) {
    return array("bigint", rows, column, Long[]::new);
  }

  public static <T> SqlArrayValue integers(
      Collection<T> rows, Function<? super T, ? extends @Nullable Integer> column) {
    return array("integer", rows, column, Integer[]::new);
  }

  public static <T> SqlArrayValue doubles(
      Collection<T> rows, Function<? super T, ? extends @Nullable Double> column) {
    return array("float8", rows, column, Double[]::new);
  }

  public static <T> SqlArrayValue booleans(
      Collection<T> rows, Function<? super T, ? extends @Nullable Boolean> column) {
    return array("boolean", rows, column, Boolean[]::new);
  }

  public static <T> SqlArrayValue bytes(Collection<T> rows, Function<? super T, byte[]> column) {
    byte[][] values = rows.stream().map(column).toArray(byte[][]::new);
    return new SqlArrayValue("bytea", (Object[]) values);
  }

  /** Instants as timestamptz. */
  public static <T> SqlArrayValue instants(
      Collection<T> rows, Function<? super T, ? extends @Nullable Instant> column) {
    return array("timestamptz", rows, row -> atUtc(column.apply(row)), OffsetDateTime[]::new);
  }

  private static @Nullable OffsetDateTime atUtc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  /** Typed, since the driver sends arrays of texts and numbers in binary, but not of objects. */
  private static <T, V> SqlArrayValue array(
      String type,
      Collection<T> rows,
      Function<? super T, ? extends @Nullable V> column,
      IntFunction<@Nullable V[]> array) {
    return new SqlArrayValue(type, (Object[]) rows.stream().map(column).toArray(array));
  }
}
