package io.leadpipeline.ingest.cel;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import io.leadpipeline.ingest.domain.Expression;
import java.util.Map;
import java.util.Optional;

/** One compiled expression; what it looks for in vain was not said. */
final class CelExpression implements Expression {

  private final CelRuntime.Program program;

  CelExpression(CelRuntime.Program program) {
    this.program = program;
  }

  @Override
  public Optional<Object> evaluate(Map<String, Object> variables) {
    try {
      return CelValues.out(program.eval(variables));
    } catch (CelEvaluationException notSaid) {
      return Optional.empty();
    }
  }
}
