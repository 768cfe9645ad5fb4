package io.leadpipeline.scoring.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a condition speaks of, read from its tree.
 *
 * @param facts the fields of {@code lead}
 * @param engagementBounds the numbers {@code lead.engagement} is compared with
 * @param looseEngagement where {@code lead.engagement} is used otherwise
 * @param moments the codes looked up in {@code lead.moments}, with where
 * @param paths variables with the fields behind them, as far as they go
 * @param variables all names that stand for a value
 */
record Mentions(
    Set<String> facts,
    List<Double> engagementBounds,
    List<Long> looseEngagement,
    List<Code> moments,
    Set<List<String>> paths,
    Set<String> variables) {

  private static final Set<String> COMPARISONS = Set.of("_>=_", "_>_", "_<=_", "_<_");
  private static final Set<String> LOOKUPS = Set.of("@in", "_in_", "_[_]");

  private static final String LISTS = "lists";
  private static final Set<String> DECLARED = Set.of("signal", "normal", "lead", LISTS);
  private static final Optional<String> MOMENTS = Optional.of("moments");

  /** A code and the expression that names it. */
  record Code(String text, long expression) {}

  static Mentions of(CelAbstractSyntaxTree ast) {
    Mentions found =
        new Mentions(
            new TreeSet<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new LinkedHashSet<>(),
            new TreeSet<>());
    CelNavigableAst.fromAst(ast).getRoot().allNodes().forEach(found::take);
    return found;
  }

  /** True when it goes through a list or map; what it speaks of there has no fixed name. */
  boolean loops() {
    return !DECLARED.containsAll(variables);
  }

  private void take(CelNavigableExpr node) {
    CelExpr expression = node.expr();
    if (expression.getKind() == CelExpr.ExprKind.Kind.IDENT) {
      variables.add(expression.ident().name());
    }
    boolean whole =
        node.parent()
            .filter(parent -> parent.expr().getKind() == CelExpr.ExprKind.Kind.SELECT)
            .isEmpty();
    if (whole) {
      names(expression).filter(names -> !names.getFirst().equals(LISTS)).ifPresent(paths::add);
    }
    field(expression)
        .ifPresent(field -> {
          facts.add(field);
          if (field.equals("engagement")) {
            bound(node)
                .ifPresentOrElse(engagementBounds::add, () -> looseEngagement.add(expression.id()));
          }
        });
    if (expression.getKind() == CelExpr.ExprKind.Kind.CALL) {
      code(expression.call()).ifPresent(moments::add);
    }
  }

  /** The variable and the fields that a chain of selections names. */
  private static Optional<List<String>> names(CelExpr expression) {
    List<String> names = new ArrayList<>();
    CelExpr at = expression;
    while (at.getKind() == CelExpr.ExprKind.Kind.SELECT) {
      names.addFirst(at.select().field());
      at = at.select().operand();
    }
    if (at.getKind() != CelExpr.ExprKind.Kind.IDENT) {
      return Optional.empty();
    }
    names.addFirst(at.ident().name());
    return Optional.of(names);
  }

  private static Optional<String> field(CelExpr expression) {
    if (expression.getKind() != CelExpr.ExprKind.Kind.SELECT) {
      return Optional.empty();
    }
    CelExpr of = expression.select().operand();
    boolean lead = of.getKind() == CelExpr.ExprKind.Kind.IDENT && of.ident().name().equals("lead");
    return lead ? Optional.of(expression.select().field()) : Optional.empty();
  }

  /** The number on the other side of a comparison. */
  private static Optional<Double> bound(CelNavigableExpr node) {
    return node.parent()
        .map(CelNavigableExpr::expr)
        .filter(parent -> parent.getKind() == CelExpr.ExprKind.Kind.CALL)
        .filter(parent -> COMPARISONS.contains(parent.call().function()))
        .flatMap(parent ->
            parent.call().args().stream()
                .filter(side -> side.getKind() == CelExpr.ExprKind.Kind.CONSTANT)
                .flatMap(side -> number(side.constant()).stream())
                .findFirst());
  }

  private static Optional<Double> number(CelConstant constant) {
    return switch (constant.getKind()) {
      case INT64_VALUE -> Optional.of((double) constant.int64Value());
      case DOUBLE_VALUE -> Optional.of(constant.doubleValue());
      default -> Optional.empty();
    };
  }

  private static Optional<Code> code(CelExpr.CelCall call) {
    if (!LOOKUPS.contains(call.function())) {
      return Optional.empty();
    }
    boolean ofMoments = call.args().stream().anyMatch(side -> field(side).equals(MOMENTS));
    return call.args().stream()
        .filter(side -> ofMoments && side.getKind() == CelExpr.ExprKind.Kind.CONSTANT)
        .filter(side -> side.constant().getKind() == CelConstant.Kind.STRING_VALUE)
        .map(side -> new Code(side.constant().stringValue(), side.id()))
        .findFirst();
  }
}
