package io.leadpipeline.scoring.application.publishing;

import io.leadpipeline.scoring.application.Announced;
import java.util.List;
import java.util.UUID;

/** All leads, to be gone through one after the other. */
public interface Histories {

  /** How many leads there are, without test leads. */
  long leads();

  /** The next leads in the order of their ids, without test leads. */
  List<Known> leadsAfter(UUID last, int atMost);

  /** Some leads, also test leads, that another version of the model folded last. */
  List<UUID> foldedByOthers(String version, int atMost);

  /** A lead and what others were told of it. */
  record Known(UUID id, Announced announced) {}
}
