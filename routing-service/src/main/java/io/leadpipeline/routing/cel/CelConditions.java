package io.leadpipeline.routing.cel;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import io.leadpipeline.routing.application.Conditions;
import io.leadpipeline.routing.domain.routes.Condition;
import io.leadpipeline.routing.domain.routes.Facts;
import java.util.Map;

/** Common Expression Language over the facts of a lead, whose names and types are declared. */
public final class CelConditions implements Conditions {
  private final Cel cel = cel();

  @Override
  public Compiled compile(String text) {
    CelValidationResult result = cel.compile(text);
    if (result.hasError()) {
      return wrong(result.getErrors().getFirst());
    }
    try {
      CelRuntime.Program program = cel.createProgram(result.getAst());
      return new Compiled.Right(facts -> test(program, facts));
    } catch (CelValidationException | CelEvaluationException refused) {
      return new Compiled.Wrong(1, 1, String.valueOf(refused.getMessage()));
    }
  }

  private static Condition.Result test(CelRuntime.Program program, Map<String, Object> facts) {
    try {
      return new Condition.Result.Said(Boolean.TRUE.equals(program.eval(facts)));
    } catch (CelEvaluationException failed) {
      return new Condition.Result.Failed(String.valueOf(failed.getMessage()));
    }
  }

  private static Compiled wrong(CelIssue issue) {
    int line = Math.max(1, issue.getSourceLocation().getLine());
    int column = issue.getSourceLocation().getColumn() + 1;
    return new Compiled.Wrong(line, column, issue.getMessage());
  }

  private static Cel cel() {
    CelBuilder builder =
        CelFactory.plannerCelBuilder()
            .setOptions(CelOptions.current().enableHeterogeneousNumericComparisons(true).build())
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addCompilerLibraries(CelExtensions.strings())
            .addRuntimeLibraries(CelExtensions.strings())
            .setResultType(SimpleType.BOOL);
    Facts.TYPES.forEach((name, type) -> builder.addVar(name, typeOf(type)));
    return builder.build();
  }

  private static CelType typeOf(Facts.Type type) {
    return switch (type) {
      case TEXT -> SimpleType.STRING;
      case NUMBER -> SimpleType.DOUBLE;
      case TRUTH -> SimpleType.BOOL;
      case TEXTS -> ListType.create(SimpleType.STRING);
    };
  }
}
