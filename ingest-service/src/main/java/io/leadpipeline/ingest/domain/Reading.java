package io.leadpipeline.ingest.domain;

import org.jspecify.annotations.Nullable;

/**
 * A value as far as it could be read.
 *
 * @param value absent when it could not be read
 * @param code why not; absent when it could
 */
record Reading(@Nullable String value, @Nullable String code) {

  static Reading as(String value) {
    return new Reading(value, null);
  }

  static Reading not(String code) {
    return new Reading(null, code);
  }
}
