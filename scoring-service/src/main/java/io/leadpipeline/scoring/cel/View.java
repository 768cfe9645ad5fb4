package io.leadpipeline.scoring.cel;

import dev.cel.common.values.SelectableValue;
import dev.cel.runtime.AccumulatedUnknowns;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value in the shape of a variable. What is absent is unknown to a condition, not an error: CEL's
 * logic of three values then tells whether it matters, without the cost of an exception.
 */
final class View<T> implements SelectableValue<String> {

  private static final Object ABSENT = AccumulatedUnknowns.create(List.of(), List.of());

  private final Shape<T> shape;
  private final @Nullable T value;

  View(Shape<T> shape, @Nullable T value) {
    this.shape = shape;
    this.value = value;
  }

  @Override
  public Object select(String field) {
    return select(shape.field(field));
  }

  @Override
  public Optional<Object> find(String field) {
    return Optional.ofNullable(valueOf(shape.field(field)));
  }

  private Object select(Shape.@Nullable Field<T> field) {
    Object found = valueOf(field);
    if (field != null && field.inner() != null) {
      return inner(field.inner(), found);
    }
    return found == null ? ABSENT : found;
  }

  private @Nullable Object valueOf(Shape.@Nullable Field<T> field) {
    return field == null || value == null ? null : field.value().apply(value);
  }

  @SuppressWarnings("unchecked") // a shape says itself of what its inner fields are made
  private static <U> View<U> inner(Shape<U> shape, @Nullable Object value) {
    return new View<>(shape, (U) value);
  }
}
