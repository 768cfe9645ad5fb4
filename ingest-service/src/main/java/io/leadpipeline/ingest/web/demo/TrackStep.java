package io.leadpipeline.ingest.web.demo;

import org.jspecify.annotations.Nullable;

/**
 * One step of the way, in the reader's words.
 *
 * @param key names it for style and script
 * @param mark {@code done}, {@code waiting} or {@code none}: it will not come
 * @param time since the post; none until it happened
 * @param bar its part of the whole way
 */
record TrackStep(
    String key, String mark, String title, String text, @Nullable String time, @Nullable Bar bar) {

  /** From where to where, of 1000. */
  record Bar(long start, long width) {}
}
