package io.leadpipeline.ingest.application;

import io.leadpipeline.ingest.domain.FormPost;

/** Decodes a post to a form that was kept; may block. */
@FunctionalInterface
public interface PostReader {

  /** The post as it was decoded when it came; without fields when it cannot be. */
  FormPost read(Arrival arrival);
}
