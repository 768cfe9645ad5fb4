package io.leadpipeline.routing.yaml;

import java.util.List;

/** What a file says. */
public sealed interface Reading<T> {
  /** It can be used. */
  record Good<T>(T content) implements Reading<T> {}

  /** It cannot; each problem names the line or key and what was expected. */
  record Bad<T>(List<String> problems) implements Reading<T> {
    public Bad {
      problems = List.copyOf(problems);
    }
  }
}
