package io.leadpipeline.scoring.cel;

import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The declared fields of a variable: their types for the checker, their values for a condition. */
final class Shape<T> {

  private final String name;
  private final Map<String, Field<T>> fields = new LinkedHashMap<>();

  Shape(String name) {
    this.name = name;
  }

  /** One field; {@code inner} for one that has fields itself. */
  record Field<T>(
      CelType type, Function<T, ? extends @Nullable Object> value, @Nullable Shape<?> inner) {}

  Shape<T> text(String field, Function<T, @Nullable String> value) {
    return with(field, SimpleType.STRING, value);
  }

  Shape<T> number(String field, Function<T, @Nullable Integer> value) {
    return with(
        field,
        SimpleType.INT,
        from -> {
          Integer number = value.apply(from);
          return number == null ? null : (Object) number.longValue();
        });
  }

  Shape<T> decimal(String field, Function<T, @Nullable Double> value) {
    return with(field, SimpleType.DOUBLE, value);
  }

  Shape<T> truth(String field, Function<T, @Nullable Boolean> value) {
    return with(field, SimpleType.BOOL, value);
  }

  Shape<T> with(String field, CelType type, Function<T, ? extends @Nullable Object> value) {
    fields.put(field, new Field<>(type, value, null));
    return this;
  }

  <U> Shape<T> inner(String field, Shape<U> inner, Function<T, @Nullable U> value) {
    fields.put(field, new Field<>(inner.type(), value, inner));
    return this;
  }

  /** The fields of another shape, too. */
  <U> Shape<T> all(Shape<U> other, Function<T, U> from) {
    other.fields.forEach((field, of) ->
        fields.put(
            field, new Field<>(of.type(), it -> of.value().apply(from.apply(it)), of.inner())));
    return this;
  }

  StructType type() {
    ImmutableMap.Builder<String, CelType> builder = ImmutableMap.builder();
    fields.forEach((field, of) -> builder.put(field, of.type()));
    ImmutableMap<String, CelType> types = builder.build();
    return StructType.create(name, types.keySet(), field -> Optional.ofNullable(types.get(field)));
  }

  /** The types of this shape and of what stands inside it, by name. */
  Map<String, CelType> types() {
    Map<String, CelType> types = new LinkedHashMap<>();
    types.put(name, type());
    for (Field<T> field : fields.values()) {
      if (field.inner() != null) {
        types.putAll(field.inner().types());
      }
    }
    return types;
  }

  @Nullable Field<T> field(String field) {
    return fields.get(field);
  }
}
