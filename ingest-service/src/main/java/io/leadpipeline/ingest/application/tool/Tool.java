package io.leadpipeline.ingest.application.tool;

import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Proof;

/** A tool that sends one fact as one JSON document. */
public interface Tool {

  /** The name in addresses: {@code /hooks/{slug}/{connection}}. */
  String slug();

  /** How it proves who it is, unless the connection says otherwise. */
  Proof proof();

  /** What its document says. */
  Heard read(Document body, Arrival arrival);
}
