package io.leadpipeline.scoring.web;

import io.leadpipeline.starter.problem.NotFound;
import java.util.UUID;

/** The id in a path. */
final class LeadId {

  private LeadId() {}

  /** What is no id names no lead. */
  static UUID of(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException noId) {
      throw new NotFound("lead");
    }
  }
}
