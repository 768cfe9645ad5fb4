package io.leadpipeline.scoring.web;

import io.leadpipeline.starter.problem.InvalidRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The leads a version is tried on. */
record TryRequest(@Nullable List<UUID> leads) {

  private static final int MOST = 50;

  List<UUID> asked() {
    if (leads == null || leads.isEmpty() || leads.size() > MOST) {
      throw new InvalidRequest("leads", "count", "1 to " + MOST + " lead ids");
    }
    return List.copyOf(leads);
  }
}
