package io.leadpipeline.routing.domain;

import java.time.Duration;

/**
 * How many leads a rep can take.
 *
 * @param open most leads offered or accepted but not yet contacted; 0 for no limit
 * @param fresh most new leads within {@code period}; 0 for no limit
 * @param period a rolling stretch of time
 * @param hotExtra how many more of both a hot lead may find
 */
public record Capacity(int open, int fresh, Duration period, int hotExtra) {
  public static final Capacity UNLIMITED = new Capacity(0, 0, Duration.ofDays(1), 0);

  public boolean isLimited() {
    return open > 0 || fresh > 0;
  }

  boolean hasRoom(Load load, boolean hot) {
    int extra = hot ? hotExtra : 0;
    return (open == 0 || load.open() < open + extra)
        && (fresh == 0 || load.fresh() < fresh + extra);
  }
}
