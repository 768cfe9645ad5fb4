package io.leadpipeline.ingest.domain;

import org.jspecify.annotations.Nullable;

/**
 * A value as far as it could be read.
 *
 * @param value absent when it could not be read
 * @param code why not; absent when it could
 */
record Readable(@Nullable String value, @Nullable String code) {

  static Readable as(String value) {
    return new Readable(value, null);
  }

  static Readable not(String code) {
    return new Readable(null, code);
  }
}
