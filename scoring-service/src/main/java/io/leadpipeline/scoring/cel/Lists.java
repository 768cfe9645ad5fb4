package io.leadpipeline.scoring.cel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The lists of a model, each a field of the variable {@code lists}. */
final class Lists {

  private final Shape<Lists> shape = new Shape<>("Lists");

  Lists(Map<String, Set<String>> words) {
    words.forEach((name, list) -> {
      Map<String, Boolean> flags = new LinkedHashMap<>(Values.flags(list));
      shape.with(name, Shapes.FLAGS, _ -> flags);
    });
  }

  Shape<Lists> shape() {
    return shape;
  }

  Object view() {
    return new View<>(shape, this);
  }
}
