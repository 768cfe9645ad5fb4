package io.leadpipeline.ingest.domain;

import org.jspecify.annotations.Nullable;

/**
 * How many requests are taken; 0 is as many as come, absent is what is usual here.
 *
 * @param perMinute of everybody together
 * @param perMinuteAndAddress of one address
 */
public record Limits(@Nullable Integer perMinute, @Nullable Integer perMinuteAndAddress) {

  /** Of a connection that says nothing about it. */
  public static final Limits USUAL = new Limits(null, null);

  /** These, and for what they leave open the others. */
  public Limits or(Limits others) {
    return new Limits(
        perMinute == null ? others.perMinute : perMinute,
        perMinuteAndAddress == null ? others.perMinuteAndAddress : perMinuteAndAddress);
  }
}
