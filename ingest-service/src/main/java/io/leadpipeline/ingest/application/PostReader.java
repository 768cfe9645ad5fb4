package io.leadpipeline.ingest.application;

import io.leadpipeline.ingest.domain.FormPost;

/** Decodes the body of a form, without waiting for anything. */
@FunctionalInterface
public interface PostReader {

  /** The post as it was decoded when it came; without fields when it cannot be. */
  FormPost read(Arrival arrival);
}
