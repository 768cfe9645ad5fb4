package io.leadpipeline.routing.domain;

/**
 * A route that was looked at for a lead.
 *
 * @param result {@code matched}, {@code no} or {@code failed: why}
 */
public record Tried(String route, String result) {
  public static final String MATCHED = "matched";
  public static final String NO = "no";
}
