package io.leadpipeline.routing.application;

import io.leadpipeline.routing.domain.Salesperson;
import io.leadpipeline.routing.domain.routes.Routes;
import java.util.List;

/** How routes are written down. */
public interface RoutesFormat {
  /** Reads routes to the teams of these people. */
  Outcome read(String text, List<Salesperson> people);

  /** What a text says. */
  sealed interface Outcome {
    /** It can be used. */
    record Good(Routes routes) implements Outcome {}

    /** It cannot; each problem names line, key and what was expected. */
    record Bad(List<String> problems) implements Outcome {
      public Bad {
        problems = List.copyOf(problems);
      }
    }
  }
}
