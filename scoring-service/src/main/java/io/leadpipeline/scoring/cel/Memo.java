package io.leadpipeline.scoring.cel;

import io.leadpipeline.scoring.domain.Scene;
import io.leadpipeline.scoring.domain.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the answers of a condition by the values it speaks of. Conditions have no side effects
 * and most speak of a few words, so that the same question comes again and again.
 */
final class Memo {

  private static final int MOST_ANSWERS = 500;
  private static final int MOST_PATHS = 5;
  private static final int LONGEST_TEXT = 40;
  private static final Object NOT_SAID = new Object();

  private final List<Path> paths;
  private final double[] engagementBounds;
  private final int engagement;
  private final Map<Object, Answer> answers = new ConcurrentHashMap<>();
  private volatile boolean worthwhile = true;

  /** Engagement only counts by which of its bounds it has reached. */
  private Memo(List<Path> paths, int engagement, List<Double> engagementBounds) {
    this.paths = paths;
    this.engagement = engagement;
    this.engagementBounds = engagementBounds.stream().mapToDouble(bound -> bound).toArray();
  }

  /** None for a condition that speaks of too much. */
  static Optional<Memo> of(Mentions mentions, Scope scope) {
    List<List<String>> names = List.copyOf(mentions.paths());
    return mentions.loops() || names.size() > MOST_PATHS
        ? Optional.empty()
        : Optional.of(
            new Memo(
                names.stream().map(path -> Path.of(path, scope)).toList(),
                names.indexOf(List.of("lead", "engagement")),
                mentions.engagementBounds()));
  }

  Answer answer(Scene scene, Supplier<Answer> evaluation) {
    Object question = worthwhile ? question(scene) : null;
    if (question == null) {
      return evaluation.get();
    }
    Answer known = answers.get(question);
    if (known != null) {
      return known;
    }
    Answer found = evaluation.get();
    answers.put(question, found);
    if (answers.size() > MOST_ANSWERS) {
      worthwhile = false;
      answers.clear();
    }
    return found;
  }

  private @Nullable Object question(Scene scene) {
    Object[] values = new Object[paths.size()];
    for (int i = 0; i < values.length; i++) {
      Object value = paths.get(i).value(scene);
      if (value instanceof String text && text.length() > LONGEST_TEXT) {
        return null;
      }
      values[i] = value == null ? NOT_SAID : i == engagement ? reached(value) : value;
    }
    return values.length == 1 ? values[0] : Arrays.asList(values);
  }

  private Object reached(Object engagementNow) {
    double value = (Double) engagementNow;
    long reached = 0;
    for (double bound : engagementBounds) {
      reached = 4 * reached + (value >= bound ? 1 : 0) + (value > bound ? 1 : 0);
    }
    return reached;
  }
}
