package io.leadpipeline.messaging.deadletter;

import java.util.UUID;

/**
 * What came of a decision about one dead letter.
 *
 * @param result {@code replayed}, {@code refused} (it carries no event id), {@code discarded} or
 *     {@code already} (decided before)
 */
public record Decided(UUID id, String result) {

  static final String REPLAYED = "replayed";
  static final String REFUSED = "refused";
  static final String DISCARDED = "discarded";
  static final String ALREADY = "already";
}
