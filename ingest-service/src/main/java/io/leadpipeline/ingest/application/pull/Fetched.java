package io.leadpipeline.ingest.application.pull;

import io.leadpipeline.ingest.domain.Document;
import java.time.Duration;

/** What became of asking for a lead. */
sealed interface Fetched {

  /** The document, with its bytes. */
  record Found(Document document, byte[] body) implements Fetched {}

  /** Not there any more. */
  record Gone() implements Fetched {}

  /** The token does not count (any more): nothing about the lead. */
  record Denied() implements Fetched {}

  /** Too much was asked; nothing about the lead. */
  record Busy(Duration retryAfter) implements Fetched {}

  /** Perhaps later; {@code reason} is a code. */
  record Failed(String reason) implements Fetched {}

  /** Never; {@code reason} is a code. */
  record Refused(String reason) implements Fetched {}
}
