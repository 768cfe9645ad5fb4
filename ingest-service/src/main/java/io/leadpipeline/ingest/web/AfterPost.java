package io.leadpipeline.ingest.web;

import java.net.URI;
import java.util.UUID;

/** Where a browser goes once its post is taken. */
@FunctionalInterface
public interface AfterPost {

  /** Wherever the form said. */
  AfterPost AS_ASKED = (next, _) -> next;

  /** The page for this submission; {@code next} is where the form wanted to go, and may. */
  URI page(URI next, UUID submissionId);
}
