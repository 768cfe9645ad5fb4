package io.leadpipeline.ingest.application.signature;

import java.time.Duration;
import java.time.Instant;

/** Signed timestamps of at most five minutes ago or ahead, so that a copy is worth nothing soon. */
public final class Recency {

  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final int LONGEST_SECONDS = 10;
  private static final int LONGEST_MILLISECONDS = 13;

  private Recency() {}

  /** True for seconds since 1970 as bare digits. */
  public static boolean inSeconds(String timestamp, Instant now) {
    return isNumber(timestamp, LONGEST_SECONDS)
        && isClose(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
  }

  /** True for seconds or, with thirteen digits, milliseconds since 1970. */
  static boolean inSecondsOrMilliseconds(String timestamp, Instant now) {
    return timestamp.length() == LONGEST_MILLISECONDS
        ? isNumber(timestamp, LONGEST_MILLISECONDS)
            && isClose(Instant.ofEpochMilli(Long.parseLong(timestamp)), now)
        : inSeconds(timestamp, now);
  }

  private static boolean isClose(Instant signed, Instant now) {
    return Duration.between(signed, now).abs().compareTo(TOLERANCE) <= 0;
  }

  private static boolean isNumber(String text, int longest) {
    return !text.isEmpty()
        && text.length() <= longest
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
