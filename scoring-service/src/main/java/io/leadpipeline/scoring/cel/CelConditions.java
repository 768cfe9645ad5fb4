package io.leadpipeline.scoring.cel;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelSource;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.SimpleType;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import io.leadpipeline.scoring.domain.Conditions;
import io.leadpipeline.scoring.domain.Scope;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Common Expression Language over declared variables: a name that is not declared or a value of
 * another type is found when the condition is compiled.
 */
public final class CelConditions implements Conditions {

  /** Answers and lists are short; longer loops are a mistake. */
  private static final int MOST_ITERATIONS = 10_000;

  private final Map<Scope, Cel> environments = new EnumMap<>(Scope.class);
  private final Lists lists;
  private final Set<String> moments;

  /** Conditions without lists and moments. */
  public CelConditions() {
    this(new Lists(Map.of()), Set.of());
  }

  private CelConditions(Lists lists, Set<String> moments) {
    this.lists = lists;
    this.moments = moments;
    for (Scope scope : Scope.values()) {
      environments.put(scope, environment(scope, lists));
    }
  }

  @Override
  public Conditions knowing(Map<String, Set<String>> words, Set<String> codes) {
    return new CelConditions(new Lists(words), codes);
  }

  @Override
  public Compiled compile(String text, Scope scope) {
    Cel cel = Objects.requireNonNull(environments.get(scope));
    CelValidationResult result = cel.compile(text);
    if (result.hasError()) {
      return wrong(result.getErrors().get(0));
    }
    try {
      CelAbstractSyntaxTree ast = result.getAst();
      Mentions mentions = Mentions.of(ast);
      return misuse(ast.getSource(), mentions)
          .orElse(
              new Compiled.Right(
                  new CelCondition(cel.createProgram(ast), scope, lists.view(), mentions)));
    } catch (CelValidationException | CelEvaluationException refused) {
      return new Compiled.Wrong(1, 1, String.valueOf(refused.getMessage()));
    }
  }

  private Optional<Compiled> misuse(CelSource source, Mentions mentions) {
    for (Mentions.Code code : mentions.moments()) {
      if (!moments.contains(code.text())) {
        String message = "'" + code.text() + "' is no moment of this model";
        return Optional.of(wrong(source, code.expression(), message));
      }
    }
    return mentions.looseEngagement().stream()
        .map(at -> wrong(source, at, "lead.engagement can only be compared with a number"))
        .findFirst();
  }

  private static Compiled wrong(CelSource source, long expression, String message) {
    int offset = source.getPositionsMap().getOrDefault(expression, 0);
    return source
        .getOffsetLocation(offset)
        .map(at -> wrong(at, message))
        .orElse(new Compiled.Wrong(1, 1, message));
  }

  private static Compiled wrong(CelIssue issue) {
    return wrong(issue.getSourceLocation(), issue.getMessage());
  }

  private static Compiled wrong(CelSourceLocation at, String message) {
    return new Compiled.Wrong(Math.max(1, at.getLine()), Math.max(0, at.getColumn()) + 1, message);
  }

  private static Cel environment(Scope scope, Lists lists) {
    Map<String, Shape<?>> variables = new LinkedHashMap<>(variables(scope));
    variables.put("lists", lists.shape());
    CelBuilder builder =
        CelFactory.plannerCelBuilder()
            .setOptions(
                CelOptions.current()
                    .enableHeterogeneousNumericComparisons(true)
                    .comprehensionMaxIterations(MOST_ITERATIONS)
                    .build())
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addCompilerLibraries(CelExtensions.strings())
            .addRuntimeLibraries(CelExtensions.strings())
            .addFunctionDeclarations(Words.declarations())
            .addFunctionBindings(Words.bindings())
            .setTypeProvider(new DeclaredTypes(variables.values()))
            .setResultType(SimpleType.BOOL);
    variables.forEach((name, shape) -> builder.addVar(name, shape.type()));
    return builder.build();
  }

  private static Map<String, Shape<?>> variables(Scope scope) {
    return switch (scope) {
      case SIGNAL ->
          Map.of("signal", Shapes.SIGNAL, "normal", Shapes.NORMAL, "lead", Shapes.PERSON);
      case PERSON -> Map.of("lead", Shapes.PERSON);
      case LEAD -> Map.of("lead", Shapes.LEAD);
    };
  }
}
