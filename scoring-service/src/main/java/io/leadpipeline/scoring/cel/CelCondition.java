package io.leadpipeline.scoring.cel;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelVariableResolver;
import io.leadpipeline.events.Signal;
import io.leadpipeline.scoring.domain.Condition;
import io.leadpipeline.scoring.domain.Scene;
import io.leadpipeline.scoring.domain.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** One compiled condition. */
final class CelCondition implements Condition {

  private final CelRuntime.Program program;
  private final Scope scope;
  private final Object lists;
  private final Mentions mentions;
  private final Optional<Memo> memo;
  private final LongAdder absences = new LongAdder();

  CelCondition(CelRuntime.Program program, Scope scope, Object lists, Mentions mentions) {
    this.program = program;
    this.scope = scope;
    this.lists = lists;
    this.mentions = mentions;
    memo = Memo.of(mentions, scope);
  }

  @Override
  public boolean holds(Scene scene) {
    Answer answer =
        memo.isPresent() ? memo.get().answer(scene, () -> evaluate(scene)) : evaluate(scene);
    if (answer == Answer.ABSENT) {
      absences.increment();
    }
    return answer == Answer.YES;
  }

  @Override
  public Set<String> facts() {
    return mentions.facts();
  }

  @Override
  public List<Double> engagementBounds() {
    return mentions.engagementBounds();
  }

  @Override
  public long absences() {
    return absences.sum();
  }

  private Answer evaluate(Scene scene) {
    try {
      Object answer = program.eval(variables(scene));
      return answer instanceof Boolean truth ? truth ? Answer.YES : Answer.NO : Answer.ABSENT;
    } catch (CelEvaluationException notThere) {
      return Answer.ABSENT;
    }
  }

  private CelVariableResolver variables(Scene scene) {
    return name ->
        switch (name) {
          case "signal" -> Optional.of(new View<>(Shapes.SIGNAL, scene.signal()));
          case "normal" -> Optional.of(normal(scene.signal()));
          case "lead" -> Optional.of(lead(scene));
          case "lists" -> Optional.of(lists);
          default -> Optional.empty();
        };
  }

  private static Object normal(@Nullable Signal signal) {
    return new View<>(Shapes.NORMAL, signal == null ? null : signal.normal());
  }

  private Object lead(Scene scene) {
    return scope == Scope.LEAD
        ? new View<>(Shapes.LEAD, scene.lead())
        : new View<>(Shapes.PERSON, scene.lead().profile());
  }
}
