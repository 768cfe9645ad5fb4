package io.leadpipeline.ingest.domain;

import java.util.Optional;

/** Reads telephone numbers as people write them. */
@FunctionalInterface
public interface PhoneReader {

  /**
   * The number in E.164; empty when it is none.
   *
   * @param region ISO 3166-1 alpha-2, for numbers written without a country code
   */
  Optional<String> e164(String said, String region);
}
