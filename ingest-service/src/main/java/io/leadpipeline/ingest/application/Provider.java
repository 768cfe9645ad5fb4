package io.leadpipeline.ingest.application;

import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Parsed;
import java.util.Map;
import java.util.Optional;

/** A tool that calls a hook. A new one is a package of its own with an implementation of this. */
public interface Provider {

  /** The name in addresses: {@code /hooks/{slug}/{connection}}. */
  String slug();

  /** True when the raw bytes are signed with a secret of the connection, and recently. */
  boolean isGenuine(Arrival arrival);

  /**
   * The answer to a challenge that proves that the address is ours; empty for anything else. Only
   * asked for genuine requests, so that nobody can have other texts signed.
   */
  Optional<Map<String, String>> handshake(Arrival arrival, Document document);

  /** What a genuine request says. */
  Parsed parse(Arrival arrival, Document document);
}
