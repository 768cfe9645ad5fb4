package io.leadpipeline.scoring.cel;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import java.util.Collection;
import java.util.Optional;

/** The types of the variables of one kind of condition. */
final class DeclaredTypes implements CelTypeProvider {

  private final ImmutableMap<String, CelType> byName;

  DeclaredTypes(Collection<Shape<?>> variables) {
    ImmutableMap.Builder<String, CelType> builder = ImmutableMap.builder();
    variables.forEach(variable -> builder.putAll(variable.types()));
    byName = builder.buildKeepingLast();
  }

  @Override
  public ImmutableCollection<CelType> types() {
    return byName.values();
  }

  @Override
  public Optional<CelType> findType(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
