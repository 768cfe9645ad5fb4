package io.leadpipeline.routing.application;

import io.leadpipeline.routing.domain.Staff;
import java.util.List;

/** How the staff is written down. */
public interface StaffFormat {
  Outcome read(String text);

  /** What a text says. */
  sealed interface Outcome {
    /** It can be used. */
    record Good(Staff staff) implements Outcome {}

    /** It cannot; each problem names line, key and what was expected. */
    record Bad(List<String> problems) implements Outcome {
      public Bad {
        problems = List.copyOf(problems);
      }
    }
  }
}
