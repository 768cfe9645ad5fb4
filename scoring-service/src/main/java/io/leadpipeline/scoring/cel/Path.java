package io.leadpipeline.scoring.cel;

import io.leadpipeline.scoring.domain.Scene;
import io.leadpipeline.scoring.domain.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The way from a scene to one value that a condition speaks of. */
final class Path {

  private final Function<Object, @Nullable Object>[] steps;
  private final Function<Scene, @Nullable Object> root;
  private final boolean presence;

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of functions, each of the one kind
  private Path(
      Function<Scene, @Nullable Object> root,
      List<Function<Object, @Nullable Object>> steps,
      boolean presence) {
    this.root = root;
    this.steps = steps.toArray(Function[]::new);
    this.presence = presence;
  }

  /** Of a variable and the fields behind it, such as signal, content, type. */
  static Path of(List<String> names, Scope scope) {
    Shape<?> shape =
        switch (names.getFirst()) {
          case "signal" -> Shapes.SIGNAL;
          case "normal" -> Shapes.NORMAL;
          default -> scope == Scope.LEAD ? Shapes.LEAD : Shapes.PERSON;
        };
    List<Function<Object, @Nullable Object>> steps = new ArrayList<>();
    Shape<?> inside = shape;
    for (String name : names.subList(1, names.size())) {
      Step step = step(inside, name);
      steps.add(step.value());
      inside = step.inside();
    }
    return new Path(root(names.getFirst(), scope), steps, inside != null);
  }

  /** The value; for something with fields of its own, whether it is there. */
  @Nullable Object value(Scene scene) {
    Object value = root.apply(scene);
    for (Function<Object, @Nullable Object> step : steps) {
      if (value == null) {
        return null;
      }
      value = step.apply(value);
    }
    return presence ? value != null : value;
  }

  private record Step(Function<Object, @Nullable Object> value, @Nullable Shape<?> inside) {}

  private static <T> Step step(@Nullable Shape<T> shape, String name) {
    Shape.Field<T> field = shape == null ? null : shape.field(name);
    return field == null
        ? new Step(of -> of instanceof Map<?, ?> map ? map.get(name) : null, null)
        : new Step(valueOf(field), field.inner());
  }

  private static Function<Scene, @Nullable Object> root(String name, Scope scope) {
    return switch (name) {
      case "signal" -> Scene::signal;
      case "normal" -> scene -> scene.signal() == null ? null : scene.signal().normal();
      default -> scene -> scope == Scope.LEAD ? scene.lead() : scene.lead().profile();
    };
  }

  @SuppressWarnings("unchecked") // a shape is only asked about values of its own type
  private static <T> Function<Object, @Nullable Object> valueOf(Shape.Field<T> field) {
    return (Function<Object, @Nullable Object>) field.value();
  }
}
