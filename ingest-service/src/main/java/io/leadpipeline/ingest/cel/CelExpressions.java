package io.leadpipeline.ingest.cel;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import io.leadpipeline.ingest.domain.Expressions;
import java.util.HashMap;
import java.util.Map;

/** Common Expression Language with its string functions and optional values. */
public final class CelExpressions implements Expressions {

  /** A body of 512 KB holds fewer things; nested loops over it are a mistake. */
  private static final int MOST_ITERATIONS = 100_000;

  private static final MapType TEXTS = MapType.create(SimpleType.STRING, SimpleType.STRING);

  private final Cel cel =
      CelFactory.plannerCelBuilder()
          .setOptions(
              CelOptions.current()
                  .enableHeterogeneousNumericComparisons(true)
                  .comprehensionMaxIterations(MOST_ITERATIONS)
                  .build())
          .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
          .addCompilerLibraries(CelExtensions.strings(), CelExtensions.optional())
          .addRuntimeLibraries(CelExtensions.strings(), CelExtensions.optional())
          .addVar("body", SimpleType.DYN)
          .addVar("headers", TEXTS)
          .addVar("event", TEXTS)
          .build();

  @Override
  public Compiled compile(String text) {
    CelValidationResult result = cel.compile(text);
    if (result.hasError()) {
      return wrong(result.getErrors().getFirst());
    }
    try {
      return new Compiled.Right(new CelExpression(cel.createProgram(result.getAst())));
    } catch (CelValidationException | CelEvaluationException refused) {
      return new Compiled.Wrong("line 1, column 1", String.valueOf(refused.getMessage()));
    }
  }

  @Override
  public Map<String, Object> variables(Map<String, Object> values) {
    Map<String, Object> ready = new HashMap<>();
    values.forEach((name, value) -> ready.put(name, CelValues.in(value)));
    return ready;
  }

  private static Compiled wrong(CelIssue issue) {
    int line = Math.max(1, issue.getSourceLocation().getLine());
    int column = issue.getSourceLocation().getColumn() + 1;
    return new Compiled.Wrong("line " + line + ", column " + column, issue.getMessage());
  }
}
