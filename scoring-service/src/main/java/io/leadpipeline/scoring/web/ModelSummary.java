package io.leadpipeline.scoring.web;

import io.leadpipeline.scoring.application.publishing.Publication;
import io.leadpipeline.scoring.application.publishing.StoredModel;
import java.time.Instant;
import java.util.List;

/**
 * A version without its text.
 *
 * @param live true when it counts now
 * @param publications when it was made to count, newest first
 */
record ModelSummary(
    String version, String addedBy, Instant addedAt, boolean live, List<Publication> publications) {

  static ModelSummary of(StoredModel model, List<Publication> all) {
    return new ModelSummary(
        model.version(),
        model.addedBy(),
        model.addedAt(),
        !all.isEmpty() && all.getFirst().version().equals(model.version()),
        all.stream().filter(it -> it.version().equals(model.version())).toList());
  }
}
