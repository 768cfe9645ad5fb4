package io.leadpipeline.ingest.domain;

/**
 * Stands for personal data where it must not stand itself: in keys, references and content hashes.
 */
@FunctionalInterface
public interface Fingerprints {

  /** The same for the same value under one deployment's secret; {@code use} keeps uses apart. */
  String of(String use, String value);
}
