package io.leadpipeline.scoring.application;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What is asked of the funnel.
 *
 * @param from inclusive
 * @param to exclusive
 * @param by what figures are parted by
 * @param zone in which days and weeks begin
 */
public record FunnelQuestion(Instant from, Instant to, Optional<By> by, ZoneId zone) {

  /**
   * By what figures are parted; sources, campaigns, forms and webinars are those of first touch.
   */
  public enum By {
    SOURCE,
    CAMPAIGN,
    FORM,
    WEBINAR,
    PERSONA,
    WEEK
  }
}
